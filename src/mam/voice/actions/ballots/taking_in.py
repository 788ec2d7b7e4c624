"""A fund taken over from a .pb file, for comparing and learning: sealed at once, ready to be counted here."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.places.models import Centre

from ...methods.faults import Faulty
from ...methods.pabulib import File, read
from ...methods.voting_codes import new_key
from ...models import Ballot, Option, Vote
from ...words.ballots import BallotKind, BallotState, Level, Rule, VoteChannel
from ...words.faults import sentences
from .preparing import MOST_OPTIONS, free_slug
from .sealing import hash_of_sealed


def take_in(centre: Centre, data: bytes, title: str, *, by) -> Ballot:
    """A fund from a .pb file, for comparing and learning: sealed at once, ready to be counted here. Faults come with their lines."""
    demand("voice.write_ballot", by, centre)
    try:
        file = read(data)
    except Faulty as trouble:
        works = _("Mend the file and choose it again.")
        raise Refusal([Reason("file", words, works, field="file") for words in sentences(trouble.faults)]) from trouble
    if len(file.projects) > MOST_OPTIONS * 5:
        raise Refusal(Reason("too_many", _("There are too many projects in the file."), _("At most 300 fit."), field="file"))
    with transaction.atomic():
        made = write_taken(centre, file, clean_line(title)[:120] or file.meta.get("description", "Pabulib")[:120], by)
        record("took_in_ballot", made, by=by, channel=Channel.IMPORT, votes=len(file.votes))
    return made


def write_taken(centre: Centre, file: File, title: str, by) -> Ballot:
    closes = day_of(file.meta.get("date_end", "")) or clock.now()
    source = "Pabulib: " + ", ".join(file.meta[name] for name in ("country", "unit", "instance") if file.meta.get(name))
    made = Ballot.objects.create(
        slug=free_slug(title), centre=centre, kind=BallotKind.FUND, title=title, question=title, resolution=source[:200],
        rule=Rule.MOST_VOTES if file.meta.get("rule") == "greedy" else Rule.EQUAL_SHARES, level=Level.CODE, budget=file.budget,
        opens=closes - dt.timedelta(days=14), closes=closes, key=new_key(), made_by=by,
        about=_("Taken from a file, for comparing and learning. Nothing was decided by it here."),
    )  # fmt: skip
    keys = {project.key: str(number) for number, project in enumerate(file.projects, 1)}
    Option.objects.bulk_create(
        Option(ballot=made, key=str(place), place=place, title=(project.more.get("name") or project.key)[:120], cost=project.cost)
        for place, project in enumerate(file.projects, 1)
    )
    Vote.objects.bulk_create(
        Vote(ballot=made, choices=sorted((keys[key] for key in vote.choices), key=lambda key: (len(key), key)), channel=VoteChannel.WEB)
        for vote in file.votes
    )
    made.votes_hash, made.state = hash_of_sealed(made), BallotState.SEALED
    made.save(update_fields=["votes_hash", "state"])
    return made


def day_of(text: str) -> dt.datetime | None:
    """ "24.06.2023" of a file, as the end of that day."""
    try:
        return clock.instant(dt.datetime.strptime(text.strip(), "%d.%m.%Y").date(), dt.time(20))
    except ValueError:
        return None
