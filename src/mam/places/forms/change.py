"""What should be otherwise about a booking, and how far it reaches in a series."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock

from ..actions.change import Change
from ..models import Thing
from ..words import Scope
from .lines import LineField, TextField
from .time_fields import DayField, HourField


class ChangeForm(forms.Form):
    """The booking as it is, to be changed. `change` gives only what is different."""

    scope = forms.ChoiceField(label=_("How far"), choices=Scope.choices, widget=forms.RadioSelect, initial=Scope.THIS)
    thing = forms.ChoiceField(label=_("Where"))
    day = DayField(label=_("Day"))
    starts = HourField(label=_("From"))
    ends = HourField(label=_("To"))
    people = forms.IntegerField(label=_("How many people will come"), min_value=1, max_value=5000)
    title = LineField(most=120, label=_("What for"), error_messages={"required": _("Write in a few words what for.")})
    purpose = TextField(most=1000, label=_("What you will do"), required=False)
    open_to_all = forms.BooleanField(label=_("Everybody can come"), required=False)
    access_needs = LineField(most=300, label=_("What somebody needs to take part"), required=False)
    giving_back = LineField(most=300, label=_("What you could give in return"), required=False)

    WORDS = ("title", "purpose", "people", "open_to_all", "access_needs", "giving_back")

    def __init__(self, data=None, *, booking):
        start, end = clock.local(booking.starts), clock.local(booking.ends)
        initial = {name: getattr(booking, name) for name in self.WORDS}
        initial |= {"day": start.date(), "starts": start.time(), "ends": end.time(), "people": booking.people or None}
        super().__init__(data, initial=initial)
        self.booking = booking
        self.booked = list(booking.booked.all())
        if booking.series_id is None:
            del self.fields["scope"]
        if len(self.booked) == 1:
            self._offer_things()
        else:
            del self.fields["thing"]

    def _offer_things(self):
        """One thing may be exchanged for another of its kind; several together keep being what they are."""
        now = self.booked[0].thing
        like = Thing.objects.filter(centre=self.booking.centre, kind=now.kind).standing().with_parts()
        self.things = {thing.slug: thing for thing in like}
        choices = {slug: thing.name for slug, thing in self.things.items()}
        self.fields["thing"].choices = list({now.slug: now.name, **choices}.items())
        self.initial["thing"] = now.slug

    def add_prefix(self, field_name):
        return {"starts": "from", "ends": "to"}.get(field_name, field_name)

    def clean(self):
        starts, ends = self.cleaned_data.get("starts"), self.cleaned_data.get("ends")
        if starts is not None and starts == ends:
            self.add_error("ends", _("The end is the same as the start. Write a later hour."))
        return self.cleaned_data

    @property
    def scope_chosen(self) -> str:
        return self.cleaned_data.get("scope") or Scope.THIS

    @property
    def change(self) -> Change:
        """Of a valid form."""
        said, was = self.cleaned_data, self.initial
        words = {name: said[name] for name in self.WORDS if said[name] != was[name]}
        moved = (said["starts"], said["ends"]) != (was["starts"], was["ends"])
        things = None
        if said.get("thing") and said["thing"] != was["thing"]:
            things = ((self.things[said["thing"]], self.booked[0].quantity),)
        hours = {"starts": said["starts"], "ends": said["ends"]} if moved else {}
        return Change(day_shift=(said["day"] - was["day"]).days, things=things, **hours, **words)
