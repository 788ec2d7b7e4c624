"""The look for opinion groups itself: a job's work, because the maths takes its time. What it found is kept once for the same answers."""

import hashlib
from collections.abc import Callable

from mam.core import clock

from ...methods import opinion_groups
from ...methods.opinion_groups import Found, Votes
from ...models import Answer, GroupResult, GroupRun, Statement, Topic
from ...words.topics import RunState, Says

METHOD = "1"
TELL_EVERY = 12
MOST_SHOWN = 6
SIDES = (Says.AGREE, Says.PASS, Says.DISAGREE)


def find_groups(run: GroupRun) -> GroupRun:
    """Counts, and writes down how far it is, so that the page knows. A fault is written down too and then goes on its way."""
    if run.state == RunState.DONE:
        return run
    _write(run, state=RunState.RUNNING)
    try:
        result = result_of(run.topic, progress=_teller(run))
    except Exception:
        _write(run, state=RunState.FAILED, ended=clock.now())
        raise
    _write(run, state=RunState.DONE, ended=clock.now(), result=result, step=run.steps)
    return run


def result_of(topic: Topic, *, progress: Callable[[int, int], None] | None = None) -> GroupResult:
    """The result of the answers as they are now: the one that is kept for them, or a new one."""
    votes = votes_of(topic)
    if known := GroupResult.objects.filter(topic=topic, votes=votes.digest, method=METHOD).first():
        return known
    found = opinion_groups.find(votes, progress=progress)
    kept = GroupResult(topic=topic, votes=votes.digest, method=METHOD, seed=votes.seed, found=told(votes, found), at=clock.now())
    GroupResult.objects.bulk_create([kept], ignore_conflicts=True)
    return GroupResult.objects.get(topic=topic, votes=votes.digest, method=METHOD)


def votes_of(topic: Topic) -> Votes:
    """People by statements: only shown statements and last answers, people under numbers that lead to nobody."""
    rows = list(Answer.objects.counted(topic).values_list("participant", "statement__number", "says"))
    numbers = shuffled({row[0] for row in rows})
    statements = list(Statement.objects.public().filter(topic=topic).values_list("number", flat=True))
    return Votes.of(((numbers[who], statement, says) for who, statement, says in rows), statements)


def shuffled(participants) -> dict:
    """A number from 0 for each participant, in an order nobody can guess and that is the same again in the file of votes."""
    order = sorted(participants, key=lambda key: hashlib.sha256(f"participant {key}".encode()).hexdigest())
    return {key: number for number, key in enumerate(order)}


def told(votes: Votes, found: Found) -> dict:
    """What is kept: counts, numbers of statements and figures of the method; nothing about any one participant."""
    checks = found.told
    return {
        "people": len(votes.people), "judged": len(found.votes.people), "statements": len(votes.statements), "few": found.too_few,
        "groups": found.groups, "sizes": [len(members) for members in found.members.values()],
        "checks": {"k": checks.k, "silhouette": round(checks.silhouette, 3), **_figures(checks)} if checks else None,
        "counts": counted(votes), "by_group": [counted(_only(found, group)) for group in found.members],
        "shared": _listed(opinion_groups.shared_by_groups(found) if found.groups else opinion_groups.shared_by_all(votes)),
        "bridges": _listed(opinion_groups.bridges(found)) if found.groups else [],
        "divides": _listed(opinion_groups.divides(votes)),
        "marks": [_pairs(marks) for marks in opinion_groups.marks(found).values()] if found.groups else [],
    }  # fmt: skip


def counted(votes: Votes) -> dict[str, list[int]]:
    """Number of the statement -> how many agree, pass, disagree."""
    columns = zip(votes.statements, votes.answers.T, strict=True)
    return {str(number): [int((column == side).sum()) for side in SIDES] for number, column in columns}


def _only(found: Found, group: int) -> Votes:
    votes = found.votes
    inside = found.labels == group
    people = tuple(person for person, stays in zip(votes.people, inside, strict=True) if stays)
    return Votes(people, votes.statements, votes.answers[inside])


def _figures(checks) -> dict:
    return {name: [bool(met), None if figure is None else round(float(figure), 3)] for name, (met, figure) in checks.conditions.items()}


def _listed(shared) -> list[list]:
    return _pairs(shared[:MOST_SHOWN])


def _pairs(rows) -> list[list]:
    return [[one.statement, one.side] for one in rows]


def _teller(run: GroupRun) -> Callable[[int, int], None]:
    """Writes the step down now and then, not at each of hundreds."""

    def tell(done: int, whole: int) -> None:
        if done % TELL_EVERY == 0 or done == whole:
            _write(run, step=done, steps=whole)

    return tell


def _write(run: GroupRun, **changes) -> None:
    for name, value in changes.items():
        setattr(run, name, value)
    run.save(update_fields=list(changes))
