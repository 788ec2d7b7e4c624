"""The shapes in which the catalogue of a town is written down; the actions turn each into deeds."""

import datetime as dt
from dataclasses import dataclass, field

from mam.journal.words import Channel
from mam.people.words import GroupKind
from mam.places.words import RuleKind, ThingKind
from mam.programme.words import AttendanceWay, SignUpMode

from ..cast import Member


@dataclass(frozen=True)
class GroupPlan:
    """A group; leader and others are keys of the town's people. key: it may come earlier with its own key."""

    name: str
    leader: str
    about: str
    others: tuple[str, ...] = ()
    kind: str = GroupKind.INFORMAL
    numbers: dict = field(default_factory=dict)
    key: bool = False


@dataclass(frozen=True)
class ThingPlan:
    """A thing; parts: names of new parts, made_of: names of parts made before. fields: as in the action.

    later: fields set only when the first weeks are written, like notice. drawing: name of its picture, alt its words.
    """

    name: str
    about: str
    kind: str = ThingKind.ROOM
    parts: tuple[str, ...] = ()
    made_of: tuple[str, ...] = ()
    fields: dict = field(default_factory=dict)
    later: dict = field(default_factory=dict)
    drawing: str = ""
    alt: str = ""


@dataclass(frozen=True)
class Wish:
    """What somebody asks for, without its time. who: a key of the people; group: its name, empty for the person alone.

    things: slugs, with a number of units where it matters. by: who writes it down when it is not the person.
    """

    who: str
    title: str
    things: tuple[str | tuple[str, int], ...]
    group: str = ""
    people: int = 0
    purpose: str = ""
    open_to_all: bool = True
    giving_back: str = ""
    access_needs: str = ""
    by: str = ""
    channel: str = Channel.WEB


@dataclass(frozen=True)
class Happens:
    """What a booking is in the programme: the words and the rules of sign-up. where: a place outside the centre."""

    kind: str
    summary: str
    about: str = ""
    sign_up: str = SignUpMode.NONE
    capacity: int | None = None
    minimum: int | None = None
    is_course: bool = False
    age_from: int | None = None
    age_to: int | None = None
    counting: str = AttendanceWay.COUNT
    where: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Weekly:
    """A wish that comes back. nth: which weekday of the month, for RuleKind.NTH_WEEKDAY. weeks: how far ahead it goes."""

    wish: Wish
    weekday: int
    starts: dt.time
    ends: dt.time
    kind: str = RuleKind.WEEKLY
    nth: int | None = None
    weeks: int = 9


@dataclass(frozen=True)
class Single:
    """A wish for one day: the first such weekday at least `after` days from the day of seeding."""

    wish: Wish
    after: int
    weekday: int
    starts: dt.time
    ends: dt.time
    event: Happens | None = None
    days: int = 0


@dataclass(frozen=True)
class TownPlan:
    """Everything about one town of the demo. events: what bookings of the catalogue are in the programme, by title."""

    slug: str
    facts: dict
    centre: dict
    people: dict[str, Member]
    groups: tuple[GroupPlan, ...]
    things: tuple[ThingPlan, ...]
    programme: tuple[Weekly, ...]
    events: dict[str, Happens]
    singles: tuple[Single, ...]
    requests: tuple[Single, ...]
    given_back: Single
    repair: tuple[str, str]
    holiday_wish: Wish
    centre_alt: str
