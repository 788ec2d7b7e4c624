"""What somebody asks for at sign-up, the same from web, phone, paper and desk, and every reason why it will not work."""

import uuid
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.dates import when_words
from mam.core.refusal import Reason
from mam.core.text import clean_line
from mam.journal.words import Channel
from mam.municipalities.plain import rows
from mam.people.models import Guardianship, Person

from ..models import Event, Occurrence, SignUp, SignUpRole
from ..words import EventState, OccurrenceState, SignUpMode
from .children import reasons_without_guardian
from .places_left import places_of
from .times import Times


@dataclass(frozen=True)
class SignUpAsk:
    """The filled form. target: a date, or the event of a course. by acts, person comes.

    size: how many people, the person included. companions: (known person or None, name, age band). answers: question's pk ->
    words. part_is_fine: the party may come in part. join_waiting: go on the list when it is full, else be refused.
    beyond_limit: the host lets them in although the places are gone.
    """

    target: Event | Occurrence
    person: Person
    by: Person
    channel: str = Channel.WEB
    size: int = 1
    companions: tuple[tuple[Person | None, str, str], ...] = ()
    role: SignUpRole | None = None
    answers: dict[int, str] = field(default_factory=dict)
    part_is_fine: bool = False
    note: str = ""
    access_needs: str = ""
    join_waiting: bool = True
    beyond_limit: bool = False

    @property
    def event(self) -> Event:
        return self.target if isinstance(self.target, Event) else self.target.event

    def lines(self) -> dict[str, str]:
        """The free words in one clean line each."""
        return {"note": clean_line(self.note)[:300], "access_needs": clean_line(self.access_needs)[:300]}


def reasons_against(ask: SignUpAsk, target: Event | Occurrence, times: Times | None, *, house: bool) -> list[Reason]:
    """Everything that stands against a sign-up but the number of free places. house: the people of the house write it down."""
    event = ask.event
    if event.sign_up == SignUpMode.NONE:
        return [Reason("no_sign_up", _("Nobody signs up for this: just come."))]
    if event.state != EventState.PUBLISHED or not (event.is_public or house):
        return [Reason("not_open", _("Sign-up is not open yet."), _("Look into the programme in a few days."))]
    if times is None or (isinstance(target, Occurrence) and target.state == OccurrenceState.CANCELLED):
        return [Reason("called_off", _("This date is called off."), _("Look into the programme for another one."))]
    return [
        *against_hours(times, house),
        *against_size(ask, target),
        *against_person(ask, target),
        *against_role(ask, event),
    ]


def against_hours(times: Times, house: bool) -> list[Reason]:
    if times.is_over:
        return [Reason("over", _("It is over already."), _("Look into the programme for the next date."), field="")]
    if times.is_closed and not house:
        sentence = _("Sign-up closed: %(when)s.") % {"when": when_words(times.closes)}
        return [Reason("closed", sentence, _("Ring the house or come: if a place is free, you will get in."))]
    return []


def against_size(ask: SignUpAsk, target: Event | Occurrence) -> list[Reason]:
    most, places = ask.event.largest_party, places_of(target)
    found = []
    if ask.size < 1 + len(ask.companions):
        works = _("Count everybody: you and all whom you named.")
        found.append(Reason("size", _("You named more people than you counted."), works, field="size"))
    if places is not None and ask.size > places:
        sentence = ngettext("There is only %(n)d place in all.", "There are only %(n)d places in all.", places) % {
            "n": places
        }
        found.append(
            Reason("larger_than_places", sentence, _("Sign up fewer people, or ring the house."), field="size")
        )
    elif ask.size > most:
        sentence = ngettext(
            "One sign-up is for %(n)d person at most.", "One sign-up is for %(n)d people at most.", most
        )
        found.append(
            Reason("party_too_large", sentence % {"n": most}, _("Sign the others up separately."), field="size")
        )
    return found


def against_person(ask: SignUpAsk, target: Event | Occurrence) -> list[Reason]:
    found = reasons_without_guardian(ask.person, ask.event) if ask.person.is_adult is False else []
    if rows(STANDS, ask.person.pk, target.pk, target.pk):
        sentence = _("%(name)s is signed up already.") % {"name": ask.person.first_name}
        found.append(
            Reason("twice", sentence, _("Open the link from our message: you can change it or sign off there."))
        )
    return found


STANDS = f"""
select 1 from {SignUp._meta.db_table} where municipality_id = %s and person_id = %s
    and (occurrence_id = %s or occurrence_id is null and event_id = %s)
    and state in ('confirmed', 'pending', 'waiting', 'held')
"""
WARDS = f"select child_id from {Guardianship._meta.db_table} where municipality_id = %s and guardian_id = %s"


def wards_of(person: Person) -> list[Person]:
    """Children the person answers for."""
    ids = [key for (key,) in rows(WARDS, person.pk)]
    return list(Person.objects.present().filter(pk__in=ids)) if ids else []


def against_role(ask: SignUpAsk, event: Event) -> list[Reason]:
    if ask.role is None or ask.role.event_id == event.pk:
        return []
    return [Reason("role", _("This part belongs to another event."), _("Choose one from the list."), field="role")]


def of_form(request_key: uuid.UUID) -> SignUp | None:
    """The sign-up that a filled form made before; most forms made none, and finding that out is cheap."""
    if not rows(KEY, request_key):
        return None
    return SignUp.objects.filter(request_key=request_key).select_related("person", "event", "occurrence__event").first()


KEY = f"select 1 from {SignUp._meta.db_table} where municipality_id = %s and request_key = %s"
