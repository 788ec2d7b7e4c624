"""For each topic of messages: by which way, and for some whether at once or together once a day."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.journal.words import OFF, WISHES, Channel, Digest

from .persons import AT_THE_DESK

HOURS = [(hour, f"{hour}:00") for hour in (7, 12, 18, 20)]


class MessagesForm(forms.Form):
    """chosen: pairs of a topic and what was chosen so far. Topics that must be told have no "off"."""

    def __init__(self, *args, chosen, at_desk: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.topics = [topic for topic, _choice in chosen]
        for topic, choice in chosen:
            ways = [("", _("as for everything else")), *(wish for wish in WISHES if topic.may_be_off or wish[0] != OFF)]
            self.fields[f"{topic.slug}-way"] = forms.ChoiceField(
                label=topic.label, choices=ways, required=False, initial=choice.way
            )
            if topic.digestible:
                self.fields[f"{topic.slug}-digest"] = forms.ChoiceField(
                    label=_("E-mail about it"), choices=Digest, initial=choice.digest, widget=forms.RadioSelect
                )
        hours = [choice.hour for topic, choice in chosen if topic.digestible]
        self.fields["hour"] = forms.TypedChoiceField(
            label=_("Hour of the daily letter"), choices=HOURS, coerce=int, initial=hours[0] if hours else 18
        )
        if at_desk:
            self.fields["channel"] = forms.ChoiceField(
                label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial=Channel.DESK
            )

    def choices(self) -> dict[str, dict]:
        """topic -> way, digest, hour."""
        clean = self.cleaned_data
        return {
            topic.slug: {
                "way": clean[f"{topic.slug}-way"],
                "digest": clean.get(f"{topic.slug}-digest") or Digest.NONE,
                "hour": clean["hour"],
            }
            for topic in self.topics
        }
