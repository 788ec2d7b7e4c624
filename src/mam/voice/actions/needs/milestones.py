"""Steps with a day to what was accepted: promised in public, done with a word to everybody behind the need, or given up with a reason."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Need, NeedMilestone
from ...words.needs import OVER
from .locking import locked
from .telling import tell_milestone

LONGEST, LONGEST_WORD, MOST_AHEAD, FARTHEST = 200, 300, 12, 3 * 366


def plan_milestone(need: Need, what: str, until: dt.date, *, by: Person) -> NeedMilestone:
    """A promise everybody reads. Its day never moves. The same step with the same day is one."""
    demand("voice.plan_milestone", by, need)
    what = clean_line(what)
    with transaction.atomic():
        need = locked(need)
        ahead = need.milestones.ahead()
        if known := ahead.filter(what=what, until=until).first():
            return known
        if reasons := [*words_against(what, until), *not_now(need, ahead.count())]:
            raise Refusal(reasons)
        made = NeedMilestone.objects.create(need=need, what=what, until=until, by=by, at=clock.now())
        record("planned_milestone", need, by=by, what=what, until=until.isoformat())
    return made


def words_against(what: str, until: dt.date):
    if not 3 <= len(what) <= LONGEST:
        yield Reason("what", _("A step has 3 to 200 characters."), _("For example: the bench is ordered."), field="what")
    if until < clock.today():
        yield Reason("past", _("This day has gone by."), _("Choose a day from today on."), field="until")
    elif (until - clock.today()).days > FARTHEST:
        yield Reason("too_far", _("This is too far away to promise."), _("At most three years; begin with a nearer step."), field="until")


def not_now(need: Need, ahead: int):
    if not need.is_public or need.joined_to_id or need.state in OVER:
        yield Reason("not_open", _("This need is not open now."), _("Look at its thread: there is what became of it."))
    elif not need.seat:
        yield Reason("nobody", _("Nobody has taken this need on yet."), _("Say first who answers and by when."))
    if ahead >= MOST_AHEAD:
        yield Reason("many", _("Twelve steps are ahead already."), _("Write down first what is done."))


def finish_milestone(milestone: NeedMilestone, day: dt.date, *, by: Person, word: str = "") -> NeedMilestone:
    """Done on that day; whoever said the need, supports or follows it is told, once. Twice is harmless."""
    demand("voice.finish_milestone", by, milestone.need)
    word = clean_line(word)
    with transaction.atomic():
        need = locked(milestone.need)
        row = NeedMilestone.objects.select_for_update(of=("self",)).get(pk=milestone.pk)
        if row.done:
            return row
        if reasons := list(against_end(row, word, "word")) + against_day(need, day):
            raise Refusal(reasons)
        row.done, row.word, row.told, row.ended_by = day, word, clock.now(), by
        row.save(update_fields=["done", "word", "told", "ended_by"])
        record("finished_milestone", need, by=by, what=row.what, done=day.isoformat(), late=day > row.until)
        tell_milestone(need, row)
    return row


def against_day(need: Need, day: dt.date) -> list[Reason]:
    if day > clock.today():
        return [Reason("not_yet", _("This day has not come yet."), _("Write it down when it is done."), field="done")]
    if day < need.said:
        return [Reason("too_early", _("On this day nobody had said the need yet."), _("Look at the day again."), field="done")]
    return []


def against_end(row: NeedMilestone, words: str, field: str):
    if row.dropped:
        yield Reason("dropped", _("This step was given up already."), _("Plan a new one."))
    if len(words) > LONGEST_WORD:
        yield Reason(f"long_{field}", _("This is too long."), _("%(most)d characters fit.") % {"most": LONGEST_WORD}, field=field)


def drop_milestone(milestone: NeedMilestone, why: str, *, by: Person) -> NeedMilestone:
    """Given up, with a reason that everybody reads; the promise stays to be seen. Twice is harmless."""
    demand("voice.drop_milestone", by, milestone.need)
    why = clean_line(why)
    with transaction.atomic():
        need = locked(milestone.need)
        row = NeedMilestone.objects.select_for_update(of=("self",)).get(pk=milestone.pk)
        if row.dropped:
            return row
        reasons = list(against_end(row, why, "why"))
        if row.done:
            reasons.append(Reason("done", _("This step is done already."), _("It stays in the thread.")))
        if len(why) < 3:
            reasons.append(Reason("why", _("People want to know why."), _("Write one or two sentences."), field="why"))
        if reasons:
            raise Refusal(reasons)
        row.dropped, row.why, row.ended_by = clock.now(), why, by
        row.save(update_fields=["dropped", "why", "ended_by"])
        record("dropped_milestone", need, by=by, what=row.what)
    return row
