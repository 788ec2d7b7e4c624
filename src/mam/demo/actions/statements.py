"""Statements of a topic of a town, and answers to them on paper and on the web."""

import random

from mam.voice.actions.topics.answering import answer_rows
from mam.voice.actions.topics.moderating import remove
from mam.voice.actions.topics.participants import open_participant, person_participant
from mam.voice.actions.topics.sheets import enter_sheet
from mam.voice.actions.topics.statements import admit_statement, write_statement
from mam.voice.models import Statement, Topic
from mam.voice.words.topics import Rule, Says

from ..catalogue.topics import TopicPlan

PASSES = 0.08  # of all answers


def write_all(plan: TopicPlan, topic: Topic, town, keeper) -> None:
    """Statements, each by a browser of its own; one that is not let in, and one that waits."""
    for text, _first, _second in plan.statements:
        admit_statement(write_statement(topic, text, writer=open_participant(topic)), by=keeper)
    if plan.rejected:
        made = write_statement(topic, plan.rejected, writer=open_participant(topic))
        remove(made, Rule.SELLING, "To jest reklama. O meblach na Alei porozmawiamy chętnie, bez nazwy sklepu.", by=keeper)
    if plan.waiting:
        write_statement(topic, plan.waiting, writer=person_participant(topic, town.people["resident"]), by=town.people["resident"])


def answer_all(plan: TopicPlan, topic: Topic, town) -> None:
    """Every other person leans to the first half; paper sheets come first."""
    dice, host = random.Random(len(plan.question)), town.people["host"]
    shown = list(Statement.objects.public().filter(topic=topic))
    for number in range(plan.sheets + plan.browsers):
        said = {row: draw(dice, shares[number % 2]) for row, (_text, *shares) in zip(shown, plan.statements, strict=True)}
        if number < plan.sheets:
            enter_sheet(topic, number + 1, {row.number: says for row, says in said.items()}, by=host)
        else:
            answer_rows(open_participant(topic), said)


def draw(dice: random.Random, share: int) -> int:
    """One answer, when so many of a hundred agree."""
    if dice.random() < PASSES:
        return Says.PASS
    return Says.AGREE if dice.random() * 100 < share else Says.DISAGREE
