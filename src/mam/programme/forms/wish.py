"""What somebody looks for in the programme, as it stands in the address; what cannot be read counts as not asked."""

from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core.text import clean_line

from ..methods.wish import Wish
from ..words import EventKind, TimeOfWeek, Whom

ANY = ("", _("any"))
WORDS = 80


class WishForm(forms.Form):
    """GET only. centres, groups, tags: pairs of address and name."""

    q = forms.CharField(label=_("What are you looking for?"), required=False, max_length=WORDS)
    who = forms.ChoiceField(label=_("For whom"), required=False, choices=[ANY, *Whom.choices])
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[ANY, *EventKind.choices])
    time = forms.ChoiceField(label=_("When"), required=False, choices=[ANY, *TimeOfWeek.choices])
    centre = forms.ChoiceField(label=_("Where"), required=False)
    group = forms.ChoiceField(label=_("Who makes it"), required=False)
    tag = forms.ChoiceField(label=_("Tag"), required=False)
    step_free = forms.BooleanField(label=_("way in without steps"), required=False)

    def __init__(self, *args, centres=(), groups=(), tags=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["centre"].choices = [ANY, *centres]
        self.fields["group"].choices = [ANY, *groups]
        self.fields["tag"].choices = [ANY, *tags]

    def wish(self) -> Wish:
        self.is_valid()
        read = self.cleaned_data
        names = {"text": "q", "whom": "who", "kind": "kind", "time": "time", "centre": "centre", "group": "group", "tag": "tag"}
        return replace(Wish(**{field: read.get(name, "") for field, name in names.items()}), step_free=bool(read.get("step_free")))

    def readable(self) -> dict[str, str]:
        """What could be read, as it stands in an address."""
        self.is_valid()
        return {name: "1" if value is True else value for name, value in self.cleaned_data.items() if value}

    def chips(self) -> list[tuple[str, str]]:
        """(parameter, words) of everything asked for that could be read."""
        self.is_valid()
        found = []
        for name, value in self.cleaned_data.items():
            field = self.fields[name]
            if value:
                words = dict(field.choices).get(value, value) if hasattr(field, "choices") else value
                found.append((name, field.label if value is True else words))
        return found


def plain_wish(values) -> Wish:
    """Of a feed's address: the same parameters, without asking which centres or groups there are."""

    def one(name, allowed=None):
        value = clean_line(values.get(name, ""))[:WORDS]
        return value if allowed is None or value in allowed.values else ""

    return Wish(
        text=one("q"), whom=one("who", Whom), kind=one("kind", EventKind), time=one("time", TimeOfWeek), centre=one("centre"),
        step_free=values.get("step_free") in ("1", "on", "true"), group=one("group"), tag=one("tag"),
    )  # fmt: skip
