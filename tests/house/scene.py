"""What stands behind the addresses of the table: one of each thing, all of them about the owner (Halina and her group)."""

import datetime as dt
from types import SimpleNamespace
from uuid import UUID, uuid4

from mam.core import clock
from mam.demo.drawings import draw
from mam.home.actions.story import tell_story
from mam.journal.models import Notice
from mam.municipalities.actions import introduce_setting
from mam.municipalities.scope import scope
from mam.people.models import Membership, Role
from mam.places.actions.importing import keep_file
from mam.places.actions.keeping.photos import add_photo
from mam.places.models import (
    Booking,
    CalendarImport,
    Closure,
    FailedDate,
    FeedAddress,
    HoursException,
    KeyGroup,
    OpeningHours,
    Photo,
    Quota,
    Series,
)
from mam.places.words import BookingState
from tests.house import (
    scene_ballots,
    scene_consultations,
    scene_favours,
    scene_initiatives,
    scene_needs,
    scene_people,
    scene_programme,
    scene_support,
    scene_topics,
    scene_volunteers,
)

DAY = dt.timedelta(days=1)
TOKEN = "t" * 43
SHEET = b"sala;data;od;do\nSala mala;2031-01-08;12:00;13:00"


class Values(dict):
    """Parameters of addresses by name; what an address needs is made only then. An address may have its own: "address.name"."""

    def __init__(self, cast, address: str):
        super().__init__(municipality="chrzanow", town="chrzanow", centre="mam")
        self.cast, self.address = cast, address

    def __missing__(self, name: str):
        maker = SPECIAL.get((self.address, name)) or MAKERS[name]
        with scope(self.cast.town):
            made = maker(self.cast)
        return made if isinstance(made, str | int | UUID) else made.pk


def make(cast, address: str) -> SimpleNamespace:
    """people: who asks, None for the visitor. values: parameters of the address."""
    people = {
        "visitor": None, "owner": cast.leader, "resident": cast.resident, "host": cast.host, "coordinator": cast.coordinator,
        "official": cast.official, "stranger": cast.other.stranger,
    }  # fmt: skip
    return SimpleNamespace(people=people, values=Values(cast, address))


def ahead(days: int = 7) -> tuple[dt.datetime, dt.datetime]:
    start = clock.now() + days * DAY
    return start, start + dt.timedelta(hours=2)


def series(cast) -> Series:
    return Series.objects.create(
        centre=cast.centre, party_person=cast.leader, party_group=cast.group, kind="weekly", title="Kawiarenka",
        first_day=clock.today(), last_day=clock.today() + 30 * DAY, starts=dt.time(11), ends=dt.time(13),
    )  # fmt: skip


def booking(cast, **more) -> Booking:
    during = ahead()
    made = Booking.objects.create(
        centre=cast.centre, during=during, buffered=during, title="Kawiarenka", party_person=cast.leader,
        party_group=cast.group, made_by=cast.leader, release_token=TOKEN, **{"state": BookingState.CONFIRMED, **more},
    )  # fmt: skip
    made.booked.create(thing=cast.small)
    return made


def standing_series(cast) -> Series:
    made = series(cast)
    booking(cast, series=made, series_day=clock.today() + 7 * DAY)
    return made


def failed(cast) -> FailedDate:
    return FailedDate.objects.create(series=standing_series(cast), day=clock.today() + 14 * DAY)


def page(cast) -> str:
    return tell_story(cast.town, by=cast.coordinator)[0].slug


def notice(cast) -> Notice:
    return Notice.objects.create(
        to=cast.offline.pk, to_name=cast.offline.name, way="call", kind="booking", subject="Termin", text="Zmiana", created=clock.now()
    )


def owners(cast) -> Membership:
    return Membership.objects.get(group=cast.group, person=cast.second)


def exception(cast) -> HoursException:
    return HoursException.objects.create(centre=cast.centre, first_day=clock.today(), last_day=clock.today() + DAY, reason="Remont")


def quota(cast) -> Quota:
    return Quota.objects.create(centre=cast.centre, name="Godziny", limit=9, first_day=clock.today(), last_day=clock.today() + DAY)


def setting(cast):
    return introduce_setting("cancel-by", 48, valid_from=clock.today(), source="decyzja domu", place="mam")


def closure(cast) -> Closure:
    return Closure.objects.create(centre=cast.centre, during=ahead(), reason="Remont", by=cast.host)


def photo(cast) -> Photo:
    return add_photo(cast.centre, by=cast.host, data=draw("desk"), alt="Biurko z góry")


def feed_of(cast) -> FeedAddress:
    return FeedAddress.objects.create(person=cast.leader, made_by=cast.leader)


MAKERS = {
    **scene_people.MAKERS,
    **scene_programme.MAKERS,
    **scene_needs.MAKERS,
    **scene_ballots.MAKERS,
    **scene_consultations.MAKERS,
    **scene_topics.MAKERS,
    **scene_initiatives.MAKERS,
    **scene_support.MAKERS,
    "group": lambda cast: cast.group.slug,
    "membership": owners,
    "person": lambda cast: cast.leader.pk,
    "role": lambda cast: Role.objects.get(person=cast.official),
    "notice": notice,
    "letter": lambda cast: 1,
    "secret": lambda cast: "x",
    "booking": booking,
    "series": standing_series,
    "failed": failed,
    "token": lambda cast: feed_of(cast).token,
    "address": feed_of,
    "thing": lambda cast: cast.small.slug,
    "part": lambda cast: cast.small.parts.first(),
    "row": lambda cast: OpeningHours.objects.filter(centre=cast.centre).first(),
    "exception": exception,
    "closure": closure,
    "version": lambda cast: cast.rules.pk,
    "photo": photo,
    "host": lambda cast: cast.centre.hosts.first(),
    "quota": quota,
    "setting": setting,
    "calendar_import": lambda cast: CalendarImport.objects.create(centre=cast.centre, file_name="a.ics", at=clock.now(), by=cast.host),
    "draft": lambda cast: keep_file(cast.centre, "a.csv", SHEET, by=cast.host),
    "page": page,
    "number": lambda cast: 1,
    "name": lambda cast: photo(cast).file.name.removeprefix("photos/"),
    "pk": lambda cast: 1,
    "key": lambda cast: KeyGroup.objects.create(centre=cast.centre, group=cast.group, since=clock.today()),
}
SPECIAL = {
    **scene_people.SPECIAL,
    **scene_needs.SPECIAL,
    **scene_ballots.SPECIAL,
    **scene_topics.SPECIAL,
    **scene_initiatives.SPECIAL,
    **scene_support.SPECIAL,
    **scene_consultations.SPECIAL,
    **scene_favours.SPECIAL,
    **scene_volunteers.SPECIAL,
    ("demo:sign_in", "key"): lambda cast: "host",
    ("places:release", "token"): lambda cast: booking(cast) and TOKEN,
    ("places:retry", "series"): lambda cast: (FailedDate.objects.first() or failed(cast)).series_id,
    ("places:retry", "failed"): lambda cast: FailedDate.objects.first() or failed(cast),
    ("places:decision", "booking"): lambda cast: booking(cast, state=BookingState.PENDING),
    ("places:undo", "booking"): lambda cast: booking(cast, state=BookingState.CANCELLED, request_key=uuid4()),
    ("home:page_restore", "page"): page,
}
