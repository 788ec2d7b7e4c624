"""The hosts' mail at eight in the evening: what is on tonight and tomorrow, who is missing, what is full."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import day_words, hours_words
from mam.journal.actions import notify
from mam.journal.models import Notice
from mam.places.models import Booking, Centre, Host
from mam.places.words import BookingState

from ..models import Occurrence
from .places_left import places_of, taken, waiting
from .standing import target_for

FROM = dt.time(20)
KIND = "evening"


@dataclass(frozen=True)
class Evening:
    """One centre's evening. dates: with (taken, places or None, waiting). calls: people the house still has to ring."""

    day: dt.date
    dates: list[tuple[Occurrence, int, int | None, int]]
    uncounted: list[Occurrence]
    bookings: list[Booking]
    calls: int

    def __bool__(self) -> bool:
        return bool(self.dates or self.uncounted or self.bookings or self.calls)


def tell_hosts_tonight() -> int:
    """From eight on, once a day for each centre; on an evening with nothing to say nobody is written to. Gives how many were told."""
    now = clock.local(clock.now())
    if now.time() < FROM:
        return 0
    return sum(
        tell_hosts(centre, evening_of(centre, now.date())) for centre in Centre.objects.select_related("municipality")
    )


def evening_of(centre: Centre, day: dt.date) -> Evening:
    """Tonight from now on and all of tomorrow, in five questions."""
    now, night = clock.now(), clock.instant(day + dt.timedelta(days=2), dt.time(0))
    mine = Occurrence.objects.filter(event__centre=centre).public().planned().select_related("event", "head_count")
    ahead = list(mine.filter(during__overlap=(now, night)).order_by("during"))
    targets = {target.pk: target for target in map(target_for, ahead)}
    places, crowd = taken(targets.values()), waiting(targets.values())
    rows = [(date, places[key], places_of(targets[key]), crowd[key]) for date in ahead for key in [target_for(date).pk]]
    over = mine.filter(during__endswith__lte=now, during__endswith__gt=clock.instant(day, dt.time(0)))
    over = over.filter(head_count=None, attendance=None).order_by("during")
    bookings = Booking.objects.filter(
        centre=centre, state=BookingState.CONFIRMED, during__startswith__gte=now, during__startswith__lt=night
    ).exclude(pk__in=[date.booking_id for date in ahead if date.booking_id])
    return Evening(day, rows, list(over), list(bookings.order_by("during")), Notice.objects.call_tasks().count())


def tell_hosts(centre: Centre, evening: Evening) -> int:
    if not evening:
        return 0
    hosts = Host.objects.filter(centre=centre, person__erased=None).in_force(evening.day).select_related("person")
    return sum(tell(host.person, centre, evening) for host in hosts)


def hosts_somewhere(person: uuid.UUID) -> bool:
    """Whether the evening mail comes to this person at all."""
    return Host.objects.filter(person=person).in_force(clock.today()).exists()


def tell(person, centre: Centre, evening: Evening) -> bool:
    with translation.override(person.language or "pl"):
        page = settings.MAM_ADDRESS + reverse("places:desk", args=[centre.municipality.slug, centre.slug])
        told = notify(
            person.as_recipient(), KIND, _("Tonight and tomorrow: %(name)s") % {"name": centre.name},
            "\n\n".join([_("Good evening,"), *words(evening)]), key=f"evening-{centre.pk}-{evening.day}",
            link=page, link_words=_("Open the desk"), until=clock.instant(evening.day + dt.timedelta(days=2), dt.time(0)),
        )  # fmt: skip
    return told is not None


def words(evening: Evening) -> list[str]:
    """Paragraphs: a day each, then what was not counted, bookings, calls."""
    days: dict[dt.date, list[str]] = {}
    for date, people, places, crowd in evening.dates:
        days.setdefault(clock.local(date.starts).date(), []).append(line(date, people, places, crowd))
    found = ["\n".join([day_words(day).capitalize(), *lines]) for day, lines in days.items()]
    if evening.uncounted:
        names = ", ".join(date.name for date in evening.uncounted)
        found.append(_("Not counted yet: %(names)s") % {"names": names})
    if evening.bookings:
        rows = [f"{day_words(row.during.lower)}, {hours_words(row.during)}: {row.title}" for row in evening.bookings]
        found.append("\n".join([_("Bookings that start"), *rows]))
    if evening.calls:
        calls = ngettext("%(n)d person waits for a call.", "%(n)d people wait for a call.", evening.calls)
        found.append(calls % {"n": evening.calls})
    return found


def line(date: Occurrence, people: int, places: int | None, crowd: int) -> str:
    """17:30–19:30 Kawiarenka: 12 of 12, full, 4 waiting, nobody leads it"""
    said = []
    if places is not None:
        said.append(_("%(taken)d of %(places)d") % {"taken": people, "places": places})
        said += [_("full")] if people >= places else []
    elif people:
        said.append(str(people))
    said += [_("waiting: %(n)d") % {"n": crowd}] if crowd else []
    said += [_("nobody leads it")] if date.event.leader_id is None else []
    start = f"{hours_words(date.during)} {date.name}"
    return f"{start}: {', '.join(said)}" if said else start
