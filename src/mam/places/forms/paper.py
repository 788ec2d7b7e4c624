"""The whole paper of a booking: what and when, whether it repeats, for whom, what for, and by which way it came.

It is filled sheet by sheet; what is not on the present sheet travels along hidden, so nothing has to be written twice.
"""

import uuid

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.municipalities.plain import first

from ..actions.ask import Ask
from ..methods.recurrence import Rule
from ..models import Booking, Centre
from ..words import BookingState
from .dates import DateChoice
from .details import DetailsForm, WhoForm
from .repeat import RepeatForm, fault_of
from .skipping import SkipForm
from .wish import WishForm

HELD = "made_by_id = %s and state = %s and hold_until > %s order by during limit 1"


class WayForm(forms.Form):
    """By which way the wish of somebody else came to the host."""

    channel = forms.ChoiceField(
        label=_("How it came"),
        choices=[(Channel.PHONE, _("by phone")), (Channel.DESK, _("at the desk")), (Channel.PAPER, _("on paper"))],
        widget=forms.RadioSelect,
        initial=Channel.PHONE,
    )


class Paper:
    """One filled or empty form. by writes; person is for whom (the same unless written down at the desk)."""

    def __init__(self, centre: Centre, *, by, person=None, data=None, initial=None):
        self.centre, self.by, self.data = centre, by, data
        self.person = person or by
        self.for_other = person is not None
        initial = initial or {}
        self.wish = WishForm(data, centre=centre, initial=initial)
        self.repeat = RepeatForm(data, initial=initial)
        self.skip = SkipForm(data, initial=initial, voivodeship=centre.municipality.voivodeship)
        myself = self.person.name if self.for_other else None
        self.who = WhoForm(data, person=self.person, myself=myself, initial=initial)
        self.way = WayForm(data) if self.for_other else None
        self.details = self._details(initial)

    def _details(self, initial) -> DetailsForm:
        """Bound only when it is being signed; before that it shows what was written without scolding."""
        if self.data is None or self.data.get("deed") not in SIGNED:
            written = (
                {name: self.data[name] for name in DetailsForm.base_fields if name in self.data} if self.data else {}
            )
            return DetailsForm(None, centre=self.centre, initial={**initial, **written})
        return DetailsForm(self.data, centre=self.centre)

    @property
    def first_sheet(self) -> list[forms.Form]:
        return [form for form in (self.wish, self.repeat, self.skip, self.who, self.way) if form is not None]

    def wish_is_valid(self) -> bool:
        """The first sheet alone. A series checks each of its dates against the clock by itself."""
        self.wish.checks_clock = (self.data or {}).get("repeat", "once") == "once"
        valid = [form.is_valid() for form in self.first_sheet]
        if not all(valid):
            return False
        if self.rule and (fault := fault_of(self.rule)):
            self.repeat.add_error(*fault)
        elif not self.rule and self.wish.is_twice and not self.wish.cleaned_data["fold"]:
            self.wish.add_error("fold", _("Choose one of the two."))
        return not self.missing(*self.first_sheet)

    @cached_property
    def rule(self) -> Rule | None:
        """The rule of a valid first sheet, or None for one date."""
        said = self.wish.cleaned_data
        rule = self.repeat.rule(said["day"], said["starts"], said["ends"])
        return rule and self.skip.without_days_off(rule)

    @cached_property
    def ask(self) -> Ask:
        """The valid wish in the words of the house, with what the second sheet says so far."""
        said = self.details.cleaned_data if self.details.is_bound and self.details.is_valid() else {}
        words = {
            name: said.get(name, UNSAID.get(name, "")) for name in ("title", "purpose", "giving_back", "access_needs")
        }
        return Ask(
            centre=self.centre,
            things=self.wish.wanted,
            by=self.by,
            party=self.who.party,
            channel=self.way.cleaned_data["channel"] if self.way else Channel.WEB,
            people=self.wish.cleaned_data["people"],
            open_to_all=bool(said.get("open_to_all")),
            rules=self.details.rules,
            **words,
        )

    @cached_property
    def request_key(self) -> uuid.UUID:
        """One per paper, so that a second press of the button makes no second booking."""
        return as_uuid(self.data and self.data.get("request_key")) or uuid.uuid4()

    @property
    def hold(self) -> Booking | None:
        """What this person holds now. Nobody holds more than one thing at a time, so no number of a hold has to travel."""
        held = first(Booking, HELD, self.by.pk, BookingState.HELD, clock.now())
        same = held and (held.during.lower, held.during.upper) == (self.wish.span.start, self.wish.span.end)
        return held if same else None

    @cached_property
    def choice(self) -> DateChoice:
        """What was ticked on the list of dates."""
        return DateChoice(self.data)

    @staticmethod
    def missing(*sheets) -> list:
        """Fields that have to be looked at again, in the order of the page."""
        return [bound for form in sheets for bound in form if bound.errors]

    def carried(self, *sheets) -> list[tuple[str, str]]:
        """Names and values of the sheets that are not shown now."""
        if self.data is None:
            return []
        names = [bound.html_name for form in sheets for bound in form]
        return [(name, value) for name in names for value in self.data.getlist(name)]


SIGNED = ("book", "save_series")
UNSAID = {"title": "…"}  # what for comes on the second sheet; until then only time and place are asked about


def as_uuid(text) -> uuid.UUID | None:
    try:
        return uuid.UUID(str(text))
    except ValueError:
        return None
