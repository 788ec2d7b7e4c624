"""What people hear about an event and its dates, each in their own language, each person once for a batch of dates."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from mam.core.dates import when_words
from mam.people.actions.telling import Button, tell
from mam.people.models import Person
from mam.places.models import Host

from ..models import Event, Occurrence, SignUp
from .sign_up_letters import readers


def address(name: str, event: Event, *more) -> str:
    """The full address of a page about the event, or nothing where the installation has no such page."""
    try:
        return settings.MAM_ADDRESS + reverse(f"programme:{name}", args=[event.municipality.slug, *more])
    except NoReverseMatch:
        return ""


def to(event: Event, page: str = "event", words: str = "") -> Button:
    """The way to a page about the event."""
    return Button(address(page, event, event.slug), words or _("See the event"))


def tell_house_proposed(event: Event) -> None:
    """The hosts of the centre: somebody proposes an event and waits for an answer."""
    hosts = Person.objects.present().filter(pk__in=Host.objects.filter(centre=event.centre, until=None).values("person"))

    def words():
        subject = _("Proposed for the programme: %(name)s") % {"name": event.title}
        return subject, [event.title, event.summary, to(event, "answer", _("Read and answer"))]

    for host in hosts:
        tell(host, "proposal", words, key=f"proposed:{event.pk}")


def tell_answered(event: Event, accepted: bool) -> None:
    """The organiser: the house takes it up, or why not."""

    def words():
        subject = _("In the programme: %(name)s") if accepted else _("Not taken up this time: %(name)s")
        first = Occurrence.objects.filter(event=event).first()
        when = when_words(first.starts, first.ends) if first else ""
        page = [to(event)] if accepted else []
        return subject % {"name": event.title}, [f"{event.title}\n{when}", event.answer, *page]

    tell(event.party_person, "proposal", words)


def standing_on(dates: Iterable[Occurrence]) -> dict[Person, list[Occurrence]]:
    """Who has signed up for the dates or for their course, and for which of them. Guardians stand for children."""
    dates = list(dates)
    ids, events = {date.pk: date for date in dates}, {date.event_id for date in dates}
    rows = SignUp.objects.standing().filter(event__in=events).select_related("person", "occurrence")
    found: dict[Person, list[Occurrence]] = {}
    for row in rows:
        mine = dates if row.occurrence_id is None else [ids[row.occurrence_id]] if row.occurrence_id in ids else []
        for person in readers(row) if mine else ():
            found.setdefault(person, []).extend(date for date in mine if date not in found.get(person, []))
    return found


def organiser(event: Event, by: Person | None) -> list[Person]:
    """The party hears of what somebody else did to its event."""
    return [event.party_person] if by is None or by.pk != event.party_person_id else []


def tell_moved(event: Event, moved: list[tuple[Occurrence, tuple]], *, rooms: dict | None = None, by: Person | None = None) -> None:
    """The new hours, with the old ones beside them, and the new room. moved: each date with its (start, end) before; rooms: by date."""
    before, rooms = {date.pk: old for date, old in moved}, rooms or {}
    people = standing_on(date for date, _old in moved)
    for person in organiser(event, by):
        people.setdefault(person, [date for date, _old in moved])
    for person, dates in people.items():

        def words(dates=dates):
            lines = [moved_line(date, before[date.pk], rooms.get(date.pk)) for date in dates]
            only_room = all(before[date.pk] == (date.starts, date.ends) for date in dates)
            subject = _("Another room: %(name)s") if only_room else _("New time: %(name)s")
            return subject % {"name": event.title}, ["\n".join(lines), _("If you cannot come then, sign off."), to(event)]

        tell(person, "moved", words)


def moved_line(date: Occurrence, before: tuple, room: str | None) -> str:
    now = when_words(date.starts, date.ends)
    if before == (date.starts, date.ends):
        return _("%(when)s, now here: %(room)s") % {"when": now, "room": room}
    line = _("Now: %(now)s (it was: %(before)s)") % {"now": now, "before": when_words(*before)}
    return _("%(line)s, here: %(room)s") % {"line": line, "room": room} if room else line


def tell_called_off(event: Event, dates: list[Occurrence], reason: str, *, by: Person | None = None) -> None:
    people = standing_on(dates)
    for person in organiser(event, by):
        people.setdefault(person, list(dates))
    for person, mine in people.items():

        def words(mine=mine):
            lines = "\n".join(when_words(date.starts, date.ends) for date in mine)
            why = _("Why: %(reason)s") % {"reason": reason} if reason else ""
            return _("Called off: %(name)s") % {"name": event.title}, [lines, why, to(event)]

        tell(person, "called-off", words)


def tell_brought_back(event: Event, date: Occurrence, *, by: Person | None = None) -> None:
    """Those who read that it was called off hear that it takes place."""
    for person in {*standing_on([date]), *organiser(event, by)}:

        def words():
            lines = [when_words(date.starts, date.ends), _("Your sign-up stands as before. If you cannot come, sign off.")]
            return _("It takes place after all: %(name)s") % {"name": event.title}, [*lines, to(event)]

        tell(person, "called-off", words)
