"""Attendance as it is sent: taps of a phone (JSON), a head count, a walk-in, a paper sheet, a name at the wall."""

import datetime as dt
import json
import uuid
from dataclasses import dataclass, field

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock

from ..actions.attendance import Mark
from ..actions.check_in import MOST_PEOPLE
from ..actions.counting import BANDS, MOST_AT_ONCE, MOST_HEADS
from ..actions.paper_entry import Sheet
from ..methods.numbers import numbers_of
from ..words import Presence


@dataclass
class Batch:
    """Taps and head counts of one phone, times already in the house's clock."""

    marks: list[Mark] = field(default_factory=list)
    counts: list[dict] = field(default_factory=list)


def batch_of(body: bytes) -> Batch:
    """Reads what a phone kept while it was off-line. sent: its clock now, so that a clock that runs wrong does no harm.

    Raises ValueError for anything else.
    """
    try:
        said = json.loads(body)
        ahead = clock.now() - dt.datetime.fromisoformat(said["sent"])
        marks = [
            Mark(
                str(one["who"]),
                str(one["presence"]),
                moment(one["at"]) + ahead,
                uuid.UUID(one["key"]),
                str(one.get("name", "")),
            )
            for one in said.get("marks", [])
        ]
        counts = [
            {
                "at": moment(one["at"]) + ahead,
                "total": int(one["total"]),
                **{name: number(one.get(name)) for name in BANDS},
            }
            for one in said.get("counts", [])
        ]
    except (KeyError, TypeError, AttributeError, OverflowError) as trouble:
        raise ValueError from trouble
    return Batch(marks, counts)


def moment(text: str) -> dt.datetime:
    value = dt.datetime.fromisoformat(text)
    if value.tzinfo is None:
        raise ValueError
    return value


def number(value) -> int | None:
    return None if value in (None, "") else int(value)


def tap_of(word: str) -> Mark | None:
    """A button pressed without JavaScript: "s12:present"."""
    who, _colon, presence = word.partition(":")
    return Mark(who, presence, clock.now(), uuid.uuid4()) if presence in Presence.values else None


class CountForm(forms.Form):
    """The head count; step: which button was pressed, like "total:1" or "children:-1"."""

    total = forms.IntegerField(label=_("How many people are here?"), min_value=0, max_value=MOST_HEADS)
    children = forms.IntegerField(label=_("up to 12"), min_value=0, max_value=MOST_HEADS, required=False)
    youth = forms.IntegerField(label=_("13 to 17"), min_value=0, max_value=MOST_HEADS, required=False)
    adults = forms.IntegerField(label=_("18 to 59"), min_value=0, max_value=MOST_HEADS, required=False)
    seniors = forms.IntegerField(label=_("60 and more"), min_value=0, max_value=MOST_HEADS, required=False)
    step = forms.CharField(required=False)

    def counted(self) -> dict:
        """The numbers after the press."""
        values = {name: self.cleaned_data[name] for name in ("total", *BANDS)}
        name, _colon, by = self.cleaned_data["step"].partition(":")
        if name in values and by in ("1", "-1"):
            values[name] = max(0, (values[name] or 0) + int(by))
            if name != "total" and by == "1":
                values["total"] = max(values["total"], sum(values[band] or 0 for band in BANDS))
        return values


class WalkInForm(forms.Form):
    name = forms.CharField(
        label=_("Name, if you know it"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    people = forms.IntegerField(label=_("How many people"), min_value=1, max_value=MOST_AT_ONCE, initial=1)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


class SheetForm(forms.Form):
    """The paper list, as short as it can be typed."""

    numbers = forms.CharField(
        label=_("Numbers of those who were there"), required=False, max_length=1000, help_text=_("For example: 1-5, 8, 11"),
        widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off"}),
    )  # fmt: skip
    excused = forms.CharField(
        label=_("Numbers of those who said they could not come"), required=False, max_length=1000,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    rest_absent = forms.BooleanField(label=_("Everybody else on the list was not there"), required=False)
    names = forms.CharField(
        label=_("Names added by hand at the bottom"), required=False, max_length=5000, help_text=_("One person in a line."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    heads = forms.IntegerField(
        label=_("How many people in all, if somebody counted"), min_value=0, max_value=MOST_HEADS, required=False
    )
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def clean_numbers(self) -> frozenset[int]:
        return self.read("numbers")

    def clean_excused(self) -> frozenset[int]:
        return self.read("excused")

    def read(self, name: str) -> frozenset[int]:
        try:
            return frozenset(numbers_of(self.cleaned_data[name]))
        except ValueError as piece:
            raise forms.ValidationError(
                _("We cannot read “%(piece)s”. Write it like this: 1-5, 8."), params={"piece": piece}
            ) from None

    def sheet(self, ticked: list[str]) -> Sheet:
        """ticked: the boxes of the rows, as sent."""
        data = self.cleaned_data
        boxes = {int(word) for word in ticked if word.isdecimal() and len(word) < 6}
        names = tuple(line.strip() for line in data["names"].splitlines() if line.strip())
        return Sheet(data["numbers"] | boxes, data["excused"], data["rest_absent"], names, data["heads"], data["key"])


class NameForm(forms.Form):
    """At the wall, without an account; with a sign-up of one's own the name is not asked."""

    name = forms.CharField(
        label=_("Your name"), max_length=80, help_text=_("As you signed up, or your first name."),
        error_messages={"required": _("We need a name, the first one is enough.")},
    )  # fmt: skip
    people = forms.IntegerField(label=_("How many of you have come"), min_value=1, max_value=MOST_PEOPLE, initial=1)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args, known: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if known:
            del self.fields["name"]


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code on the wall"), max_length=40, help_text=_("Six letters and figures, large or small."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )  # fmt: skip
