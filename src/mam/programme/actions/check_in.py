"""The code on the wall: people say themselves that they have come, only around the hours of the date, and see nobody else's name."""

import datetime as dt
import secrets
import uuid

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import when_words
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, fold
from mam.journal.actions import record
from mam.journal.words import Channel

from ..models import Occurrence, SignUp
from ..words import Presence
from .attendance import Mark, Marked, write
from .attendance_list import ON_THE_LIST, Row, rows_of
from .locking import lock_target
from .tries import count, count_or_refuse, too_often

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # without 0, 1, I, L and O
LENGTH = 6
AROUND = dt.timedelta(hours=1)
TRIES, MINUTES = 20, 10  # wrong codes from one network address; a whole house may stand behind one
WRONG = "wrong wall code"
MOST_PEOPLE = 12
MOST_NAMES, DAY = 200, 24 * 60 * 60  # typed names from one address in a day


def put_up_code(occurrence: Occurrence, *, by, anew: bool = False) -> Occurrence:
    """Gives the date its code for the wall; the same one when it has it, a new one when asked anew (the old one stops working)."""
    demand("programme.mark_attendance", by, occurrence.event)
    with transaction.atomic():
        row = lock_target(occurrence)
        if row.wall_code and not anew:
            return row
        taken = set(Occurrence.objects.exclude(wall_code="").upcoming().values_list("wall_code", flat=True))
        row.wall_code = next(code for code in iter(new_code, None) if code not in taken)
        row.save(update_fields=["wall_code"])
        record("put_up_wall_code", row, by=by)
    return row


def new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _letter in range(LENGTH))


def typed_code(typed: str) -> str:
    """What somebody typed, as codes are: capital letters and figures, whatever stands between them."""
    return "".join(letter for letter in fold(typed[:40]).upper() if letter.isalnum())[:8]


def date_of(code: str, *, address: str = "") -> Occurrence:
    """The date whose code hangs on the wall now. Refuses a forged or an old code, one too early or too late, and too many wrong tries.

    address: the network address that asks; wrong codes are counted for it.
    """
    if too_often(WRONG, address, TRIES):
        works = _("Try again in ten minutes, or tell the host that you are here.")
        raise Refusal(Reason("too_often", _("Too many wrong codes came from here."), works))
    now = clock.now()
    code = typed_code(code)
    found = (
        Occurrence.objects.public()
        .planned()
        .filter(wall_code=code)
        .exclude(wall_code="")
        .select_related("event__centre")
    )
    near = sorted(found, key=lambda one: abs(one.starts - now))
    if not near:
        count(WRONG, address, seconds=MINUTES * 60)
        works = _("Look at the sheet on the wall: six letters and figures. Or tell the host that you are here.")
        raise Refusal(Reason("no_code", _("There is no such code."), works, field="code"))
    if reason := _not_now(near[0], now):
        raise Refusal(reason)
    return near[0]


def opens_for(sign_up: SignUp) -> bool:
    """Whether the code on the wall works now for what somebody is signed up for."""
    now = clock.now()
    dates = Occurrence.objects.planned().filter(event=sign_up.event_id).exclude(wall_code="")
    if sign_up.occurrence_id:
        dates = dates.filter(pk=sign_up.occurrence_id)
    return dates.between(now - AROUND, now + AROUND).exists()


def _not_now(occurrence: Occurrence, now: dt.datetime) -> Reason | None:
    opens, closes = occurrence.starts - AROUND, occurrence.ends + AROUND
    if now < opens:
        sentence = _("This code does not work yet.")
        works = _("It works from %(when)s, an hour before the start.") % {"when": when_words(opens)}
        return Reason("too_early", sentence, works, works_from=opens, field="code")
    if now > closes:
        works = _("Look for a newer sheet on the wall, or tell the host that you were here.")
        return Reason("old_code", _("This code is old: the meeting is over."), works, field="code")
    return None


def party_of(occurrence: Occurrence, *, person=None, token: uuid.UUID | None = None) -> list[Row]:
    """The lines of the reader's own sign-up, found by the account or by the secret link; empty when there is none."""
    if person is None and token is None:
        return []
    rows = rows_of(occurrence)
    own = {row.sign_up.pk for row in rows if row.sign_up and _is_of(row.sign_up, person, token)}
    return [row for row in rows if row.sign_up and row.sign_up.pk in own]


def _is_of(sign_up: SignUp, person, token) -> bool:
    return (person is not None and sign_up.person_id == person.pk) or (token is not None and sign_up.token == token)


def check_in(
    code: str, *, address: str = "", by=None, token=None, who=(), name: str = "", people: int = 1, key=None
) -> Marked:
    """Somebody says by the code on the wall that they have come. It says nothing about who else is on the list.

    by: the signed-in person, if any. token: of the secret link. who: lines of the own sign-up (Row.who) that came. Without one's own
    sign-up a name is asked and so many people; a name that stands on the list marks that sign-up, another one is a walk-in.
    """
    occurrence = date_of(code, address=address)
    own = {row.who for row in party_of(occurrence, person=by, token=token)}
    key = key or uuid.uuid4()
    if own:
        chosen = own & set(who)
        if not chosen:
            works = _("Tick at least yourself.")
            raise Refusal(Reason("nobody", _("It is not said who has come."), works, field="who"))
        words = [(one, "") for one in sorted(chosen)]
    else:
        enough = Reason("too_often", _("Too many names came from here today."), _("Tell the host that you are here."))
        count_or_refuse(f"name {occurrence.pk}", address, MOST_NAMES, seconds=DAY, reason=enough)
        words = _by_name(occurrence, clean_line(name)[:80] or (by.name if by else ""), people)
    now = clock.now()
    marks = [
        Mark(one, Presence.PRESENT, now, uuid.uuid5(key, str(place)), said) for place, (one, said) in enumerate(words)
    ]
    return write(occurrence, marks, by=by, channel=Channel.WEB, verb="checked_in")


def _by_name(occurrence: Occurrence, name: str, people: int) -> list[tuple[str, str]]:
    """(who, name) for each of the people: of the sign-up with exactly this name first, walk-ins for the rest."""
    reasons = []
    if not name:
        reasons.append(
            Reason("name", _("We need a name, the first one is enough."), _("For example: Anna."), field="name")
        )
    if not 1 <= people <= MOST_PEOPLE:
        reasons.append(
            Reason("people", _("This cannot be a number of people."), _("Write a number from 1 to 12."), field="people")
        )
    if reasons:
        raise Refusal(reasons)
    listed = [row for row in rows_of(occurrence) if row.sign_up and row.sign_up.state in ON_THE_LIST]
    mine = {row.sign_up.pk for row in listed if fold(row.name) == fold(name)}
    lines = [row.who for row in listed if row.sign_up.pk in mine] if len(mine) == 1 else []
    first = (
        next((row.who for row in listed if row.sign_up.pk in mine and fold(row.name) == fold(name)), "new")
        if lines
        else "new"
    )
    others = [who for who in lines if who != first][: people - 1]
    words = [(first, name), *((who, "") for who in others)]
    return words + [("new", "")] * (people - len(words))
