"""Forms of favours and hours. They parse; actions decide."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.core.dates import weekday_words
from mam.people.models import Group, Person
from mam.places.forms.at_desk import AtDeskForm
from mam.places.forms.lines import LineField, TextField

from ..actions.favours.offering import LONGEST_TITLE, LONGEST_WORDS, FavourAsk
from ..methods.quarters import minutes_of
from ..words.favours import Direction, FavourKind, FavourName

DAYS = [(1, _("1 day")), (3, _("3 days")), (7, _("a week")), (14, _("two weeks"))]


class HoursField(LineField):
    """Hours as people write them; minutes come out."""

    def __init__(self, **more):
        super().__init__(most=10, widget=forms.TextInput(attrs={"inputmode": "decimal"}), **more)

    def clean(self, value):
        words = super().clean(value)
        if not words:
            return None
        minutes = minutes_of(words)
        if minutes is None:
            raise forms.ValidationError(_("Write hours as a number, for example 1,5."))
        return minutes


class KeyedForm(forms.Form):
    """A form whose second press does nothing."""

    request_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, **more):
        super().__init__(data, **more)
        self.fields["request_key"].initial = uuid.uuid4


class FavourForm(KeyedForm):
    """groups: those in whose name the person may give or ask."""

    direction = forms.ChoiceField(label=_("Do you give or ask?"), choices=Direction, widget=forms.RadioSelect, initial=Direction.GIVEN)
    kind = forms.ChoiceField(label=_("What is it?"), choices=FavourKind, widget=forms.RadioSelect, initial=FavourKind.HELP)
    title = LineField(
        most=LONGEST_TITLE, label=_("In a few words"), help_text=_("For example: a lift to the doctor, an hour of Slovak, a drill."),
        error_messages={"required": _("Write in a few words what it is.")},
    )  # fmt: skip
    words = TextField(most=LONGEST_WORDS, label=_("More about it"), required=False)
    hours = HoursField(label=_("How many hours about?"), required=False, help_text=_("For example 0,5 or 2. An hour is an hour."))
    place = LineField(most=120, label=_("Where?"), required=False, help_text=_("A part of the town or a street; empty means anywhere."))
    weekdays = forms.TypedMultipleChoiceField(
        label=_("On which days?"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple, choices=[],
        help_text=_("Nothing chosen means any day."),
    )  # fmt: skip
    when = LineField(most=120, label=_("At what time?"), required=False, help_text=_("For example: in the morning, after 16."))
    days = forms.TypedChoiceField(label=_("How long does it hang on the board?"), choices=DAYS, coerce=int, initial=14)
    group = forms.ModelChoiceField(None, label=_("In whose name?"), required=False, empty_label=_("my own"))
    name_shown = forms.ChoiceField(
        label=_("Who may know your name?"), choices=FavourName, widget=forms.RadioSelect, initial=FavourName.ALL
    )

    def __init__(self, data=None, *, person: Person | None = None, **more):
        super().__init__(data, **more)
        self.fields["weekdays"].choices = [(number, weekday_words(number)) for number in range(7)]
        groups = Group.objects.bookable_by(person) if person else Group.objects.none()
        self.fields["group"].queryset = groups
        if not groups:
            del self.fields["group"]

    def ask(self, person: Person, *, by: Person, **more) -> FavourAsk:
        said = self.cleaned_data
        own = {name: said[name] for name in ("direction", "kind", "title", "words", "place", "when", "days", "name_shown")}
        return FavourAsk(
            person=person, by=by, minutes=said["hours"], weekdays=tuple(said["weekdays"]), group=said.get("group"), **own, **more
        )


class DeskForm(AtDeskForm):
    """For whom the house writes."""

    sure = forms.BooleanField(label=_("It is somebody else than the people found"), required=False)


class DeskFavourForm(DeskForm, FavourForm):
    """At the desk, on the phone or from a sheet."""

    def __init__(self, data=None, *, found: list[Person] = (), **more):
        super().__init__(data, found=found, **more)
        self.fields["direction"].label, self.fields["name_shown"].label = _("Do they give or ask?"), _("Who may know their name?")


class StepForm(forms.Form):
    """The next step of an exchange: hours and day as they were, or a word about it. side: for whom the house speaks."""

    hours = HoursField(label=_("How many hours?"), required=False)
    day = forms.DateField(label=_("On which day?"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    word = LineField(most=600, label=_("A word about it"), required=False)
    side = forms.CharField(required=False, max_length=20)


class AnswerForm(KeyedForm):
    """“I would like it” or “I can”."""

    hours = HoursField(label=_("How many hours?"), error_messages={"required": _("Write hours as a number, for example 1,5.")})
    day = forms.DateField(
        label=_("On which day?"), initial=clock.today, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Choose the day."), "invalid": _("Choose the day.")},
    )  # fmt: skip
    word = LineField(most=600, label=_("A word to the neighbour"), required=False)
    group = forms.ModelChoiceField(None, label=_("In whose name?"), required=False, empty_label=_("my own"))

    def __init__(self, data=None, *, person: Person | None = None, **more):
        super().__init__(data, **more)
        groups = Group.objects.bookable_by(person) if person else Group.objects.none()
        self.fields["group"].queryset = groups
        if not groups:
            del self.fields["group"]


class DeskAnswerForm(DeskForm, AnswerForm):
    """Somebody stands at the desk or rings and answers a favour."""


class GiftForm(KeyedForm):
    hours = HoursField(label=_("How many hours do you give?"), error_messages={"required": _("Write hours as a number, for example 1,5.")})


class WorkForm(KeyedForm):
    """What members of a group did together; the hours are of each."""

    title = LineField(most=120, label=_("What did you do?"), error_messages={"required": _("Write in a few words what it is.")})
    day = forms.DateField(label=_("On which day?"), initial=clock.today, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    hours = HoursField(label=_("Hours of each"), error_messages={"required": _("Write hours as a number, for example 1,5.")})
    people = forms.ModelMultipleChoiceField(
        None, label=_("Who was there?"), widget=forms.CheckboxSelectMultiple, error_messages={"required": _("Choose who was there.")}
    )

    def __init__(self, data=None, *, group: Group, **more):
        super().__init__(data, **more)
        self.fields["people"].queryset = Person.objects.present().filter(memberships__group=group, memberships__left=None).distinct()


class FilterForm(forms.Form):
    """What the board shows."""

    direction = forms.ChoiceField(label=_("What they say"), required=False, choices=[("", _("everything")), *Direction.choices])
    kind = forms.ChoiceField(label=_("What it is"), required=False, choices=[("", _("everything")), *FavourKind.choices])
    place = LineField(most=60, label=_("Where"), required=False)
    weekday = forms.ChoiceField(label=_("When"), required=False, choices=[])

    def __init__(self, data=None, **more):
        super().__init__(data, **more)
        self.fields["weekday"].choices = [("", _("any day")), *((str(number), weekday_words(number)) for number in range(7))]
