"""Moving, changing and calling off dates; the answer of the house; copying."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.places.forms.lines import LineField
from mam.places.forms.time_fields import DayField, HourField
from mam.places.models import Thing

from ..actions.reach import Reach
from .events import number


def reach_field():
    return forms.ChoiceField(label=_("Which dates"), choices=Reach.choices, widget=forms.RadioSelect, initial=Reach.THIS)


class WhenForm(forms.Form):
    """Day and hours; names in addresses are shared with the place: day, from, to."""

    day = DayField(label=_("Day"))
    starts = HourField(label=_("From"))
    ends = HourField(label=_("To"))

    NAMES = {"starts": "from", "ends": "to"}

    def add_prefix(self, field_name):
        return super().add_prefix(self.NAMES.get(field_name, field_name))


class MoveForm(WhenForm):
    """Hours, room and how far. rooms: those to choose from, none when the date has no room; now: names of those it has."""

    room = forms.ChoiceField(label=_("Room"), required=False)
    reach = reach_field()

    def __init__(self, *args, rooms: list[Thing], now: str, alone: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.rooms = {room.slug: room for room in rooms}
        others = [(slug, room.name) for slug, room in self.rooms.items()]
        self.fields["room"].choices = [("", _("as it is: %(room)s") % {"room": now}), *others]
        if not rooms:
            del self.fields["room"]
        if alone:
            self.fields["reach"].widget = forms.HiddenInput()

    def said(self) -> dict:
        """As the action wants it, of a valid form."""
        said = {name: self.cleaned_data[name] for name in ("day", "starts", "ends", "reach")}
        return said | {"room": self.rooms.get(self.cleaned_data.get("room", ""))}


class DateWordsForm(forms.Form):
    """What differs on a date. An empty number of places leaves those of the event."""

    title = LineField(most=120, label=_("Title on this date"), required=False)
    note = LineField(most=300, label=_("Note for this date"), required=False, help_text=_("For example: bring a mug."))
    capacity = number(_("Places on this date"), min_value=1)


class SplitForm(forms.Form):
    """From a date on the event goes its own way."""

    title = LineField(most=120, label=_("What is it called from then on"), required=False)


class CallingOffForm(forms.Form):
    """alone: there is no later date to choose."""

    reach = reach_field()
    reason = LineField(most=300, label=_("Why"), required=False, help_text=_("People who signed up will read it."))

    def __init__(self, *args, alone: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if alone:
            self.fields["reach"].widget = forms.HiddenInput()


class AnswerForm(forms.Form):
    """The answer of the house to a proposal."""

    answer = forms.ChoiceField(
        label=_("Your answer"), widget=forms.RadioSelect,
        choices=[("yes", _("yes, into the programme")), ("no", _("not this time"))],
        error_messages={"required": _("Choose an answer.")},
    )  # fmt: skip
    text = LineField(most=300, label=_("In a sentence"), required=False, help_text=_("The organiser will read it. A no needs it."))
