"""For each topic of messages one choice: by which way, and for some also together once a day."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.journal.words import OFF, Channel, Digest, Way

from .persons import AT_THE_DESK

HOURS = [(hour, f"{hour}:00") for hour in (7, 12, 18, 20)]
DAILY = "daily"  # by e-mail, once a day together


class MessagesForm(forms.Form):
    """chosen: pairs of a topic and what was chosen so far. usual: words for the usual way of the person.

    reached: ways that reach them; another one is offered only where it was chosen before. Topics that must be told have no "off".
    """

    def __init__(self, *args, chosen, usual: str, reached: set[str], at_desk: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.topics = [topic for topic, _choice in chosen]
        for topic, choice in chosen:
            self.fields[f"{topic.slug}-way"] = forms.ChoiceField(
                label=topic.label, choices=choices_for(topic, choice, usual, reached), required=False, initial=initial_of(choice)
            )
        hours = [choice.hour for topic, choice in chosen if topic.digestible]
        if hours:
            self.fields["hour"] = forms.TypedChoiceField(
                label=_("Hour of the daily letter"), choices=HOURS, coerce=int, initial=hours[0],
                help_text=_("For what you get together once a day."),
            )  # fmt: skip
        if at_desk:
            self.fields["channel"] = forms.ChoiceField(
                label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial=Channel.DESK
            )

    @property
    def ways(self) -> list:
        """The fields of the topics, to be shown one a line."""
        return [self[f"{topic.slug}-way"] for topic in self.topics]

    @property
    def others(self) -> list:
        return [self[name] for name in ("hour", "channel") if name in self.fields]

    def choices(self) -> dict[str, dict]:
        """topic -> way, digest, hour."""
        clean = self.cleaned_data
        found = {}
        for topic in self.topics:
            way = clean[f"{topic.slug}-way"]
            daily = {"way": Way.EMAIL, "digest": Digest.DAILY} if way == DAILY else {"way": way, "digest": Digest.NONE}
            found[topic.slug] = daily | ({"hour": clean["hour"]} if "hour" in clean else {})
        return found


def choices_for(topic, choice, usual: str, reached: set[str]) -> list[tuple[str, str]]:
    """The usual way first, then each that reaches the person, then silence where nothing is lost by it."""
    said = {
        Way.EMAIL: _("by e-mail, at once"), Way.SMS: _("by text message"), Way.PUSH: _("on the screen of my phone or computer"),
        Way.CALL: _("by phone, the host rings"), Way.LETTER: _("by letter on paper"),
    }  # fmt: skip
    offered = [(way, words) for way, words in said.items() if way in reached or way == choice.way]
    if topic.digestible and Way.EMAIL in reached:
        offered.insert(1, (DAILY, _("by e-mail, once a day together")))
    return [("", usual), *offered, *([(OFF, _("not at all"))] if topic.may_be_off else [])]


def initial_of(choice) -> str:
    return DAILY if choice.digest == Digest.DAILY and choice.way in ("", Way.EMAIL) else choice.way
