"""Forms of duties, agreements and hours. They parse; actions decide."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.forms.persons import AT_THE_DESK
from mam.people.models import Group, Guardianship
from mam.people.words import GroupKind
from mam.places.forms.at_desk import AtDeskForm
from mam.places.forms.lines import LineField, TextField

from ..words.volunteers import EndedBy


def day(label, **more):
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}), **more)


def hour(label):
    return forms.TimeField(label=label, widget=forms.TimeInput(attrs={"type": "time"}))


class KeyedForm(forms.Form):
    """Carries a key, so that the same form sent twice makes one thing."""

    request_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)


class DutyForm(KeyedForm):
    title = LineField(most=120, label=_("What is to be done"))
    where = LineField(most=120, label=_("Where"))
    day = day(_("Day"))
    starts = hour(_("From"))
    ends = hour(_("Until"))
    wanted = forms.IntegerField(label=_("How many people"), initial=1)
    weeks = forms.IntegerField(label=_("How many weeks in a row"), initial=1, help_text=_("1 means only once."))
    qualification = LineField(most=200, label=_("What one needs to be able to do"), required=False)
    with_children = forms.BooleanField(label=_("This is work with children"), required=False)


class WhoForm(AtDeskForm):
    """For whom the house writes: somebody found, or somebody new."""

    channel = forms.ChoiceField(label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial="phone")
    other = forms.BooleanField(label=_("It is somebody else than the people found"), required=False)


class HoursForm(KeyedForm):
    day = day(_("Day"))
    hours = forms.IntegerField(label=_("Hours"), initial=1)
    minutes = forms.IntegerField(label=_("and minutes"), initial=0)
    what = LineField(most=200, label=_("What was done"))

    @property
    def total(self) -> int:
        """Minutes; a negative part makes it negative, so that the action refuses it."""
        hours, minutes = self.cleaned_data["hours"], self.cleaned_data["minutes"]
        return -1 if min(hours, minutes) < 0 else hours * 60 + minutes


class AgreementForm(KeyedForm):
    """people: who may be chosen; organisers: NGOs; house: whether the municipality may be the organiser."""

    person = forms.ChoiceField(label=_("Volunteer"))
    organiser = forms.ChoiceField(label=_("Organiser"), required=False)
    tasks = TextField(most=2000, label=_("Tasks"))
    place = LineField(most=200, label=_("Place of work"))
    begins = day(_("First day"))
    ends = day(_("Last day"))
    benefits = TextField(most=1000, label=_("What the volunteer gets and which costs are given back"), required=False)
    termination = TextField(most=1000, label=_("How it may be ended"))
    with_children = forms.BooleanField(label=_("This is work with children"), required=False)
    consented = day(_("A guardian agreed on"), required=False, help_text=_("Only for somebody under 18."))

    def __init__(self, data=None, *, people, organisers, house, **more):
        super().__init__(data, **more)
        self.people = {str(one.pk): one for one in people}
        self.organisers = {str(one.pk): one for one in organisers}
        self.fields["person"].choices = [(key, one.name) for key, one in self.people.items()]
        town = [("", _("the municipality"))] if house else []
        self.fields["organiser"].choices = [*town, *((key, one.name) for key, one in self.organisers.items())]
        self.fields["organiser"].required = not house

    def facts(self) -> dict:
        said = dict(self.cleaned_data)
        person = self.people[said["person"]]
        tie = Guardianship.objects.filter(child=person).select_related("guardian").first() if said["consented"] else None
        guardian = tie.guardian if tie else None
        return {**said, "person": person, "organiser": self.organisers.get(said["organiser"]), "guardian": guardian}


def organisers_of(person):
    """NGOs: all for the people of the house, else those the person answers for."""
    rows = Group.objects.filter(kind=GroupKind.NGO, closed=None)
    return rows if person.knows_everybody else rows.filter(responsible=person)


class SignForm(forms.Form):
    signed = day(_("Signed on paper on"))
    signed_for = LineField(most=120, label=_("Who signed for the organiser"))


class ProlongForm(forms.Form):
    until = day(_("New last day"))
    signed = day(_("Signed on paper on"))


class EndForm(forms.Form):
    ended = day(_("Last day of work"))
    who = forms.ChoiceField(label=_("Who ends it"), choices=EndedBy.choices)
    why = LineField(most=600, label=_("Reason"))
    noticed = day(_("The other side was told on"))
