"""The anonymous votes of a topic as a file, in the layout of Polis exports, so that anybody can count again."""

import csv
import io
import zipfile

from django.conf import settings
from django.urls import reverse

from ...models import Answer, Statement, Topic
from .findings import FEWEST_JUDGED


def may_read_votes(topic: Topic, *, keeps: bool) -> bool:
    """The animator at any time; everybody when the round is over and enough people took part that nobody stands out."""
    if keeps:
        return True
    people = Answer.objects.counted(topic).values_list("participant", flat=True)
    return not topic.takes_answers and len(set(people)) >= FEWEST_JUDGED


def votes_zip(topic: Topic) -> bytes:
    """votes.csv, comments.csv, participants-votes.csv and summary.csv. No times: they would lead to people."""
    from .grouping import votes_of

    votes = votes_of(topic)
    statements = {one.number: one for one in Statement.objects.public().filter(topic=topic)}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("votes.csv", _votes(votes))
        file.writestr("comments.csv", _comments(votes, statements))
        file.writestr("participants-votes.csv", _participants(votes))
        file.writestr("summary.csv", _summary(topic, votes))
    return made.getvalue()


def _votes(votes) -> str:
    rows = [
        (0, "", statement, person, int(says))
        for person, answers in zip(votes.people, votes.answers, strict=True)
        for statement, says in zip(votes.statements, answers, strict=True)
        if says == says
    ]
    return _csv(("timestamp", "datetime", "comment-id", "voter-id", "vote"), rows)


def _comments(votes, statements) -> str:
    rows = []
    for number, column in zip(votes.statements, votes.answers.T, strict=True):
        rows.append((0, "", number, "", int((column == 1).sum()), int((column == -1).sum()), 1, statements[number].text))
    return _csv(("timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body"), rows)


def _participants(votes) -> str:
    rows = []
    for person, answers in zip(votes.people, votes.answers, strict=True):
        said = ["" if value != value else int(value) for value in answers]
        number = sum(value != "" for value in said)
        rows.append((person, "", 0, number, said.count(1), said.count(-1), *said))
    return _csv(("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree", *votes.statements), rows)


def _summary(topic: Topic, votes) -> str:
    page = settings.MAM_ADDRESS + reverse("voice:topic", args=[topic.municipality.slug, topic.number])
    rows = [("url", page), ("voters", len(votes.people)), ("commenters", ""), ("comments", len(votes.statements)), ("groups", "")]
    return _csv(("topic", topic.question), rows)


def _csv(head, rows) -> str:
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return made.getvalue()
