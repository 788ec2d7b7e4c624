"""Marking who came. Marks may come twice and late, from phones that were off-line: each counts once and the newest wins."""

import datetime as dt
import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import day_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Attendance, Occurrence, SignUp
from ..words import Presence
from .attendance_list import sign_ups_of
from .locking import lock_target

MOST = 500
WORD = re.compile(
    r"(?P<kind>[scw])(?P<pk>\d{1,18})|e(?P<party>\d{1,18})-(?P<position>\d{1,4})"
    r"|k(?P<key>[0-9a-f-]{36})|new"
)


@dataclass(frozen=True)
class Mark:
    """One tap.

    who: "s12" a sign-up, "c5" a companion, "e12-3" the third of a party counted without names, "w7" a walk-in noted before,
    "k…" the same by the key of its tap, "new" a walk-in (with a name or without). presence: one of Presence; UNKNOWN takes a
    mark back. at: when it was tapped. key: one per tap, so that it counts once however often it comes.
    """

    who: str
    presence: str
    at: dt.datetime
    key: uuid.UUID | None = None
    name: str = ""


@dataclass
class Marked:
    """rows: what was written. strangers: marks whose person is not on the list of this date."""

    rows: list[Attendance] = field(default_factory=list)
    strangers: list[Mark] = field(default_factory=list)


def mark(occurrence: Occurrence, marks: Iterable[Mark], *, by, channel: str = Channel.WEB) -> Marked:
    """Writes marks of one date, oldest first. A mark seen before, or older than what stands, changes nothing.

    Refuses a date that was called off, one whose day has not come (saying that somebody cannot come is always fine), and more
    than 500 marks at once. Marks of people who are not on the list are given back, the others count.
    """
    demand("programme.mark_attendance", by, occurrence.event)
    return write(occurrence, marks, by=by, channel=channel)


def write(
    occurrence: Occurrence, marks: Iterable[Mark], *, by, channel: str, verb: str = "marked_attendance"
) -> Marked:
    """The same without asking for the right; for deeds that ask for something else, like the code on the wall."""
    marks = sorted(marks, key=lambda one: one.at)
    if reasons := list(reasons_against(occurrence, marks)):
        raise Refusal(reasons)
    with transaction.atomic():
        occurrence = lock_target(occurrence)
        book = Book(occurrence, by, channel)
        done = Marked()
        for one in marks:
            row = book.enter(one)
            if row is None:
                done.strangers.append(one)
            elif row is not UNCHANGED:
                done.rows.append(row)
        if done.rows:
            counted = {state: sum(row.presence == state for row in done.rows) for state in Presence.values}
            record(verb, occurrence, by=by, channel=channel, **{state: n for state, n in counted.items() if n})
    return done


def reasons_against(occurrence: Occurrence, marks: list[Mark]) -> Iterable[Reason]:
    if occurrence.is_cancelled:
        yield Reason(
            "called_off", _("This date was called off, so nobody is marked."), _("Choose another date of this event.")
        )
    day = clock.local(occurrence.starts).date()
    early = [one for one in marks if one.presence in (Presence.PRESENT, Presence.ABSENT)]
    if early and clock.today() < day:
        works = _("From %(day)s on. Whoever says now that they cannot come can be excused already.") % {
            "day": day_words(day)
        }
        yield Reason("too_early", _("The day of the meeting has not come yet."), works)
    if len(marks) > MOST:
        yield Reason("too_many", _("These are more than 500 marks at once."), _("Send them in parts."))
    if any(one.presence not in Presence.values for one in marks):
        yield Reason(
            "presence", _("A mark says something we do not know."), _("Open the list once more and mark again.")
        )


UNCHANGED = object()


class Book:
    """The marks of one date while its row is locked."""

    def __init__(self, occurrence: Occurrence, by, channel: str):
        self.occurrence, self.by, self.channel = occurrence, by, channel
        self.sign_ups = {one.pk: one for one in sign_ups_of(occurrence)}
        self.companions = {other.pk: (one, other) for one in self.sign_ups.values() for other in one.companions.all()}
        self.rows = list(Attendance.objects.filter(occurrence=occurrence))
        self.keys = {row.client_key for row in self.rows if row.client_key}

    def enter(self, mark: Mark):
        """The row written, UNCHANGED, or None when nobody like that is on the list."""
        if mark.key and (mark.key in self.keys or Attendance.objects.filter(client_key=mark.key).exists()):
            return UNCHANGED
        found = WORD.fullmatch(mark.who)
        row = self.row_for(mark, found) if found else None
        if row is None:
            return None
        at = min(mark.at, clock.now())
        if row.pk and at < row.at:
            return UNCHANGED
        same = row.pk and row.presence == mark.presence
        row.presence, row.at, row.by, row.channel = mark.presence, at, self.by, self.channel
        if mark.key and (row.pk is None or row.sign_up_id or row.companion_id):
            row.client_key = mark.key
        row.save()
        self.remember(row)
        return UNCHANGED if same else row

    def row_for(self, mark: Mark, found: re.Match) -> Attendance | None:
        if mark.who == "new":
            return Attendance(occurrence=self.occurrence, name=clean_line(mark.name)[:80])
        if found["party"]:
            return self.of_party(int(found["party"]), int(found["position"]))
        if found["key"]:
            return next((row for row in self.rows if str(row.client_key) == found["key"] and not row.sign_up_id), None)
        kind, pk = found["kind"], int(found["pk"])
        if kind == "s":
            return self.of_sign_up(self.sign_ups.get(pk))
        if kind == "c":
            return self.of_companion(*self.companions.get(pk, (None, None)))
        return next((row for row in self.rows if row.pk == pk and not row.sign_up_id and not row.companion_id), None)

    def of_sign_up(self, sign_up: SignUp | None) -> Attendance | None:
        if sign_up is None:
            return None
        stands = (row for row in self.rows if row.sign_up_id == sign_up.pk and row.companion_id is None)
        return next(stands, None) or Attendance(occurrence=self.occurrence, sign_up=sign_up, person=sign_up.person)

    def of_companion(self, sign_up: SignUp | None, companion) -> Attendance | None:
        if companion is None:
            return None
        stands = (row for row in self.rows if row.companion_id == companion.pk)
        new = Attendance(
            occurrence=self.occurrence,
            sign_up=sign_up,
            companion=companion,
            person=companion.person,
            name=companion.name,
        )
        return next(stands, None) or new

    def of_party(self, pk: int, position: int) -> Attendance | None:
        """Somebody who came with others and was only counted: they get a line of their own when they are marked."""
        sign_up = self.sign_ups.get(pk)
        if sign_up is None or not 2 <= position <= sign_up.size:
            return None
        known = [other for one, other in self.companions.values() if one.pk == pk]
        while len(known) < position - 1:
            known.append(sign_up.companions.create())
            self.companions[known[-1].pk] = (sign_up, known[-1])
        return self.of_companion(sign_up, known[position - 2])

    def remember(self, row: Attendance) -> None:
        if row not in self.rows:
            self.rows.append(row)
        if row.client_key:
            self.keys.add(row.client_key)
