"""What the keepers see: weeks of hours as sheets, and what the house still lacks."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core import clock
from mam.core.dates import hours_words, weekday_words
from mam.municipalities.models import DatedSetting

from ...models import Centre, Closure, Host, HoursException, KeyGroup, OpeningHours, Photo, Quota, Thing
from ...words import Audience, ThingKind


@dataclass(frozen=True)
class Sheet:
    """One week of hours. days: name and hours (empty: closed) from Monday. rows: its table rows."""

    thing: Thing | None
    audience: str
    since: dt.date
    until: dt.date | None
    days: tuple[tuple[str, str], ...]
    rows: tuple[OpeningHours, ...]

    @property
    def audience_words(self) -> str:
        return for_whom(self.audience)

    @property
    def is_ahead(self) -> bool:
        return self.since > clock.today()


def for_whom(audience: str) -> str:
    """Whose hours they are, as one says it after the name of a room."""
    return {
        Audience.PUBLIC: _("for everyone"),
        Audience.GROUP: _("for groups with a key"),
        Audience.STAFF: _("for people of the house"),
    }[audience]


def sheets(centre: Centre) -> list[Sheet]:
    """Weeks that are in force or ahead: of the centre first, then of things; everyone's hours first. One query."""
    rows = OpeningHours.objects.filter(centre=centre).select_related("thing").order_by("weekday", "opens")
    rows = rows.filter(Q(valid_until=None) | Q(valid_until__gte=clock.today()))
    weeks: dict[tuple, list[OpeningHours]] = {}
    for row in rows:
        weeks.setdefault((row.thing_id, row.audience, row.valid_from, row.valid_until), []).append(row)
    order = list(Audience)
    found = [Sheet(week[0].thing, key[1], key[2], key[3], days_of(week), tuple(week)) for key, week in weeks.items()]
    return sorted(found, key=lambda sheet: (str(sheet.thing or ""), order.index(sheet.audience), sheet.since))


def days_of(rows: list[OpeningHours]) -> tuple[tuple[str, str], ...]:
    words = {day: [] for day in range(7)}
    for row in rows:
        words[row.weekday].append(hours_words(row.opens, row.closes))
    return tuple((weekday_words(day), ", ".join(found)) for day, found in words.items())


@dataclass(frozen=True)
class Shelf:
    """One part of keeping: its page, its name, how it stands, and what is missing."""

    page: str
    name: str
    stands: str
    missing: str = ""


def shelves(centre: Centre) -> list[Shelf]:
    """Everything there is to keep, with what is still missing. A constant number of queries."""
    return [*place_shelves(centre), *time_shelves(centre), *people_shelves(centre)]


def place_shelves(centre: Centre) -> list[Shelf]:
    said = {_("phone"): centre.phone, _("about the place"): centre.about, _("how to get in"): centre.way_in}
    lacks = ", ".join(word for word, there in said.items() if not there)
    things = list(Thing.objects.filter(centre=centre).standing().annotate(hung=Count("photos")).values_list("kind", "hung"))
    bare = sum(1 for kind, hung in things if kind == ThingKind.ROOM and not hung)
    photos = Photo.objects.filter(centre=centre).count()
    no_things = "" if things else _("There is nothing to book yet.")
    return [
        Shelf("keeping_centre", _("The centre"), centre.street, _("Missing: %(what)s.") % {"what": lacks} if lacks else ""),
        Shelf("keeping_things", _("Things and their parts"), counted(len(things), "thing"), no_things),
        Shelf("keeping_photos", _("Photos"), counted(photos, "photo"), counted(bare, "bare") if bare else ""),
    ]


def time_shelves(centre: Centre) -> list[Shelf]:
    today = clock.today()
    usual = OpeningHours.objects.filter(centre=centre, thing=None, audience=Audience.PUBLIC, valid_from__lte=today)
    open_now = usual.filter(Q(valid_until=None) | Q(valid_until__gte=today)).values("weekday").distinct().count()
    ahead = HoursException.objects.filter(centre=centre, last_day__gte=today).count()
    closed = Closure.objects.standing().filter(centre=centre, during__endswith__gt=clock.now()).count()
    rules = centre.rules.filter(valid_from__lte=today).first()
    hours = ngettext("Open on %(n)d day a week.", "Open on %(n)d days a week.", open_now) % {"n": open_now}
    version = _("Version %(version)s is in force.") % {"version": rules.version} if rules else ""
    no_hours = "" if open_now else _("The house has no hours, so nothing can be booked.")
    return [
        Shelf("keeping_hours", _("Opening hours"), hours, no_hours),
        Shelf("keeping_exceptions", _("Days off and other hours"), counted(ahead, "exception")),
        Shelf("closures", _("Closures"), counted(closed, "closure")),
        Shelf("keeping_rules", _("House rules"), version, "" if rules else _("No rules are in force.")),
    ]


def people_shelves(centre: Centre) -> list[Shelf]:
    today = clock.today()
    hosts = Host.objects.in_force(today).filter(centre=centre).count()
    keys = KeyGroup.objects.in_force(today).filter(centre=centre).count()
    quotas = Quota.objects.filter(centre=centre, last_day__gte=today).count()
    return [
        Shelf("keeping_hosts", _("Hosts"), counted(hosts, "host"), "" if hosts else _("Nobody keeps the place now.")),
        Shelf("keeping_keys", _("Groups with a key"), counted(keys, "key")),
        Shelf("quotas", _("Quotas"), counted(quotas, "quota")),
    ]


def counted(number: int, what: str) -> str:
    words = {
        "thing": ngettext("%(n)d thing can be booked.", "%(n)d things can be booked.", number),
        "exception": ngettext("%(n)d exception is ahead.", "%(n)d exceptions are ahead.", number),
        "closure": ngettext("%(n)d closure stands.", "%(n)d closures stand.", number),
        "photo": ngettext("%(n)d photo hangs.", "%(n)d photos hang.", number),
        "bare": ngettext("%(n)d room has no photo.", "%(n)d rooms have no photo.", number),
        "host": ngettext("%(n)d person keeps the place.", "%(n)d people keep the place.", number),
        "key": ngettext("%(n)d group has a key.", "%(n)d groups have a key.", number),
        "quota": ngettext("%(n)d quota counts.", "%(n)d quotas count.", number),
    }
    return words[what] % {"n": number}


def unconfirmed() -> int:
    """How many dated values nobody has checked against their source."""
    return DatedSetting.objects.filter(confirmed=False).count()
