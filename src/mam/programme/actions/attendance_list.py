"""Who is on the list of one date, in the same order and under the same numbers on the phone, on paper and at the quick entry."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils.translation import gettext as _

from mam.people.actions.consents import answers_of
from mam.people.words import ConsentPurpose

from ..models import Attendance, Companion, HeadCount, Occurrence, SignUp
from ..words import Presence, SignUpState
from .children import collectors_of

ON_THE_LIST = (SignUpState.CONFIRMED, SignUpState.PENDING, SignUpState.HELD)


@dataclass(frozen=True)
class Row:
    """One person of the list.

    number: as printed; it never moves when somebody later signs up or off. who: the word of a mark (actions.attendance).
    photo: True, False, or None when nobody asked. collectors: who may collect the child. with_whom: of a companion, the name of
    the one who signed up. is_walk_in: came without a sign-up. key: of people who are known, their pk.
    """

    number: int
    who: str
    name: str
    presence: str
    sign_up: SignUp | None = None
    with_whom: str = ""
    photo: bool | None = None
    collectors: tuple[str, ...] = ()
    age_band: str = ""
    person_id: object = None

    @property
    def is_walk_in(self) -> bool:
        return self.sign_up is None

    @property
    def is_present(self) -> bool:
        return self.presence == Presence.PRESENT


@dataclass(frozen=True)
class Sums:
    """How many of the list came, and how many heads were counted; came is what reports say: the head count, else the names."""

    present: int = 0
    absent: int = 0
    excused: int = 0
    unknown: int = 0
    walk_ins: int = 0
    heads: int | None = None

    @property
    def came(self) -> int:
        return self.present if self.heads is None else self.heads

    @property
    def listed(self) -> int:
        return self.present + self.absent + self.excused + self.unknown - self.walk_ins


@dataclass
class _Party:
    """A sign-up with everybody of it: (who, person, name, age band, mark) in the order of their numbers."""

    sign_up: SignUp
    people: list[tuple] = field(default_factory=list)


def rows_of(occurrence: Occurrence) -> list[Row]:
    """Everybody who may stand at the door, by number: signed up, companions, late sign-offs (excused), then walk-ins."""
    marks = list(Attendance.objects.filter(occurrence=occurrence).select_related("person"))
    of_sign_up = {mark.sign_up_id: mark for mark in marks if mark.companion_id is None}
    of_companion = {mark.companion_id: mark for mark in marks if mark.companion_id}
    parties = [_party(one, of_sign_up, of_companion) for one in sign_ups_of(occurrence)]
    walk_ins = [mark for mark in marks if mark.sign_up_id is None and mark.companion_id is None]
    known = [person for party in parties for _who, person, *_rest in party.people if person]
    known += [mark.person for mark in walk_ins if mark.person]
    photos = answers_of([one.pk for one in known], ConsentPurpose.IMAGE)
    rows = list(_numbered(parties, photos, collectors_of(known)))
    last = sum(len(party.people) for party in parties)
    for mark in walk_ins:
        if mark.presence != Presence.UNKNOWN:
            last += 1
            rows.append(_walk_in_row(last, mark, photos))
    return rows


def sign_ups_of(occurrence: Occurrence) -> list[SignUp]:
    """Every sign-up that ever was for this date, its course's included, in the order it came; two queries with companions.

    The rest of a party that still waits is no line of its own: when it gets places it is of the party again.
    """
    found = SignUp.objects.filter(Q(occurrence=occurrence) | Q(event=occurrence.event_id, occurrence=None), part_of=None)
    return list(found.select_related("person").prefetch_related("companions__person").order_by("pk"))


def sums(rows: Iterable[Row], heads: int | None = None) -> Sums:
    """The four states kept apart. heads: the head count, when somebody took it."""
    rows = list(rows)
    counted = {state: sum(row.presence == state for row in rows) for state in Presence.values}
    return Sums(**counted, walk_ins=sum(row.is_walk_in and row.is_present for row in rows), heads=heads)


def sums_of(occurrence: Occurrence) -> Sums:
    count = HeadCount.objects.filter(occurrence=occurrence).first()
    return sums(rows_of(occurrence), count.total if count else None)


def _party(sign_up: SignUp, of_sign_up: dict, of_companion: dict) -> _Party:
    party = _Party(sign_up, [(f"s{sign_up.pk}", sign_up.person, sign_up.person.name, "", of_sign_up.get(sign_up.pk))])
    for position, companion in enumerate(sign_up.companions.all(), start=2):
        name = name_of(companion, position)
        party.people.append(
            (f"c{companion.pk}", companion.person, name, companion.age_band, of_companion.get(companion.pk))
        )
    for position in range(len(party.people) + 1, sign_up.size + 1):
        party.people.append((f"e{sign_up.pk}-{position}", None, nameless(position), "", None))
    return party


def name_of(companion: Companion, position: int) -> str:
    return companion.person.name if companion.person else companion.name or nameless(position)


def nameless(position: int) -> str:
    return _("person %(number)s of this group") % {"number": position}


def _numbered(parties: list[_Party], photos: dict, collectors: dict) -> Iterable[Row]:
    number = 0
    for party in parties:
        for who, person, name, band, mark in party.people:
            number += 1
            presence = mark.presence if mark else _without_mark(party.sign_up)
            if party.sign_up.state not in ON_THE_LIST and presence == Presence.UNKNOWN:
                continue
            key = person.pk if person else None
            with_whom = "" if who.startswith("s") else party.sign_up.person.name
            yield Row(
                number,
                who,
                name,
                presence,
                party.sign_up,
                with_whom,
                photos.get(key),
                collectors.get(key, ()),
                band,
                key,
            )


def _without_mark(sign_up: SignUp) -> str:
    """Who signed off late said that they could not come; of everybody else nothing is known."""
    return Presence.EXCUSED if sign_up.state == SignUpState.CANCELLED and sign_up.late else Presence.UNKNOWN


def _walk_in_row(number: int, mark: Attendance, photos: dict) -> Row:
    name = mark.person.name if mark.person else mark.name or _("one person")
    return Row(number, f"w{mark.pk}", name, mark.presence, photo=photos.get(mark.person_id), person_id=mark.person_id)
