"""What should be otherwise about a booking, and how far it reaches in a series."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock

from ..actions.change import Change
from ..actions.house import everything
from ..models import Thing
from ..words import Scope
from .lines import LineField, TextField
from .taking import TakingForm
from .time_fields import DayField, HourField


class ChangeForm(TakingForm):
    """The booking as it is, to be changed. `change` gives only what is different."""

    scope = forms.ChoiceField(label=_("How far"), choices=Scope.choices, widget=forms.RadioSelect, initial=Scope.THIS)
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
        self.booking, self.centre = booking, booking.centre
        self.booked = {row.thing.slug: row.quantity for row in booking.booked.select_related("thing")}
        self.initial |= {"thing": list(self.booked)} | {f"units-{slug}": n for slug, n in self.booked.items()}
        if booking.series_id is None:
            del self.fields["scope"]
        self.offer(everything(self.centre))

    def offer(self, things: list[Thing]) -> None:
        """What is booked stays on the list, even when it is not lent any more."""
        known = {thing.slug for thing in things}
        gone = Thing.objects.filter(centre=self.centre, slug__in=self.booked.keys() - known).with_parts()
        super().offer([*things, *(gone if self.booked.keys() - known else ())])

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
        taken = {slug: self.units(slug) for slug in said["thing"]}
        things = self.wanted if taken != self.booked else None
        hours = {"starts": said["starts"], "ends": said["ends"]} if moved else {}
        return Change(day_shift=(said["day"] - was["day"]).days, things=things, **hours, **words)
