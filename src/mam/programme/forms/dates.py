"""Moving, changing and calling off dates; the answer of the house; copying."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.places.forms.lines import LineField
from mam.places.forms.time_fields import DayField, HourField

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
    reach = reach_field()


class DateWordsForm(forms.Form):
    """What differs on a date. An empty number of places leaves those of the event."""

    title = LineField(most=120, label=_("Title on this date"), required=False)
    note = LineField(most=300, label=_("Note for this date"), required=False, help_text=_("For example: bring a mug."))
    capacity = number(_("Places on this date"), min_value=1)


class SplitForm(forms.Form):
    """From a date on the event goes its own way."""

    title = LineField(most=120, label=_("What is it called from then on"), required=False)


class CallingOffForm(forms.Form):
    reach = reach_field()
    reason = LineField(most=300, label=_("Why"), required=False, help_text=_("People who signed up will read it."))


class AnswerForm(forms.Form):
    """The answer of the house to a proposal."""

    answer = forms.ChoiceField(
        label=_("Your answer"), widget=forms.RadioSelect,
        choices=[("yes", _("yes, into the programme")), ("no", _("not this time"))],
        error_messages={"required": _("Choose an answer.")},
    )  # fmt: skip
    text = LineField(most=300, label=_("In a sentence"), required=False, help_text=_("The organiser will read it. A no needs it."))
