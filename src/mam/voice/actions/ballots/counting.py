"""Sealed votes are counted by a job, checked, and published."""

import time

from django.db import transaction
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app as queue

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Ballot, CheckNote, Count
from ...words.ballots import BallotState, CountState
from .checking import checks_of, flagged
from .locking import lock_ballot
from .sealing import hash_of_sealed
from .tallying import tally

JOB = "voice.count_ballot"
TOLD_EVERY = 0.5  # seconds between two notes of how far it is


def ask_for_count(ballot: Ballot, *, by: Person) -> Count:
    """Puts the counting into the queue. Asked again while it waits or runs, it stays one counting; one that stopped starts anew."""
    demand("voice.count_ballot", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if ballot.state not in (BallotState.SEALED, BallotState.COUNTED):
            works = _("Seal the votes first.")
            raise Refusal(Reason("state", _("Votes are counted when they are sealed, and not again after publication."), works))
        stands = Count.objects.filter(ballot=ballot).first()
        if stands and stands.state != CountState.FAILED:
            return stands
        made, _new = Count.objects.update_or_create(
            ballot=ballot, defaults={"state": CountState.WAITING, "runs": 0, "found": {}, "at": clock.now()}
        )
        record("asked_for_count", ballot, by=by)
        queue.configure_task(JOB).defer(count=made.pk, municipality=ballot.municipality_id)
    return made


def work_count(made: Count) -> Count:
    """The job. Progress is told on the way; what cannot be counted stops with a word, never with a half result. Twice is harmless."""
    if made.state == CountState.DONE:
        return made
    Count.objects.filter(pk=made.pk).update(state=CountState.RUNNING)
    ballot = Ballot.objects.get(pk=made.ballot_id)
    try:
        if hash_of_sealed(ballot) != ballot.votes_hash:
            raise ValueError("the votes are not those that were sealed")
        found = tally(ballot, progress=Progress(made))
        found["checks"] = checks_of(ballot, found)
    except Exception as trouble:
        Count.objects.filter(pk=made.pk).update(state=CountState.FAILED, found={"trouble": str(trouble)[:300]})
        raise
    return finish(made, found)


def finish(made: Count, found: dict) -> Count:
    with transaction.atomic():
        ballot = lock_ballot(made.ballot)
        made = Count.objects.get(pk=made.pk)
        if made.state == CountState.DONE:
            return made
        made.state, made.found, made.at = CountState.DONE, found, clock.now()
        made.save(update_fields=["state", "found", "at"])
        ballot.state = BallotState.COUNTED
        ballot.save(update_fields=["state"])
        record("counted_ballot", ballot)
    return made


class Progress:
    """Tells the database how many runs are done, at most twice a second."""

    def __init__(self, made: Count):
        self.made, self.told = made, time.monotonic()

    def __call__(self, run: int) -> None:
        if time.monotonic() - self.told >= TOLD_EVERY:
            self.told = time.monotonic()
            Count.objects.filter(pk=self.made.pk).update(runs=run)


def note_check(ballot: Ballot, name: str, text: str, *, by: Person) -> CheckNote:
    """What asking found out about something that was flagged; it accuses nobody and takes nothing away."""
    demand("voice.note_check", by, ballot)
    text = clean_line(text)[:500]
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        found = []
        if ballot.state != BallotState.COUNTED:
            found.append(Reason("state", _("Notes are written between counting and publication."), _("Count first.")))
        if not text:
            works = _("For example: we asked, it was a meeting of the estate, everybody had a code of their own.")
            found.append(Reason("text", _("It is not said what you found out."), works, field="text"))
        if found:
            raise Refusal(found)
        made, new = CheckNote.objects.get_or_create(ballot=ballot, check_name=name, defaults={"text": text, "by": by})
        if new or made.text != text:
            made.text, made.by = text, by
            made.save(update_fields=["text", "by"])
            record("noted_check", ballot, by=by, check=name)
    return made


def publish_result(ballot: Ballot, *, by: Person) -> Ballot:
    """The result, the checks and the shuffled votes for everybody. Refuses while something flagged has no word of explanation."""
    demand("voice.publish_result", by, ballot)
    with transaction.atomic():
        ballot = lock_ballot(ballot)
        if ballot.state == BallotState.PUBLISHED:
            return ballot
        if ballot.state != BallotState.COUNTED:
            raise Refusal(Reason("state", _("There is no result yet."), _("Seal the votes and count them first.")))
        noted = set(CheckNote.objects.filter(ballot=ballot).values_list("check_name", flat=True))
        if missing := [name for name in flagged(Count.objects.get(ballot=ballot).found) if name not in noted]:
            works = _("Ask first, then write a sentence beside each. Nothing is taken away, and nobody is accused.")
            raise Refusal(Reason("flagged", _("Checks that stand out without a word: %(n)s.") % {"n": len(missing)}, works))
        ballot.state, ballot.published = BallotState.PUBLISHED, clock.now()
        ballot.save(update_fields=["state", "published"])
        record("published_result", ballot, by=by)
    return ballot
