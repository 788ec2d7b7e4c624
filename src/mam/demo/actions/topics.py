"""What is talked about in a town: one topic with needs, statements and answers, made by the deeds of its pages."""

import datetime as dt
import random

from mam.core import clock
from mam.voice.actions.needs.need_ask import NeedAsk
from mam.voice.actions.needs.saying import raise_need
from mam.voice.actions.topics.answering import answer_rows
from mam.voice.actions.topics.asking_groups import look_for_groups
from mam.voice.actions.topics.gathering import gather, needs_to_gather
from mam.voice.actions.topics.moderating import admit, remove
from mam.voice.actions.topics.opening import open_topic
from mam.voice.actions.topics.participants import open_participant, person_participant
from mam.voice.actions.topics.sheets import enter_sheet
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.statements import admit_statement, write_statement
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.models import Statement, Topic
from mam.voice.words.topics import Making, Rule, Says, Stage

from ..catalogue.topics import TOPICS, TopicPlan
from .amendments import amend_all

DAY = dt.timedelta(days=1)
PASSES = 0.08  # of all answers


def talk_about(town) -> None:
    """Opened nine days ago; statements came within days, answers until yesterday, and then they were counted."""
    plan, now = TOPICS[town.plan.slug], clock.now()
    keeper = town.people.get("animator", town.keeper)
    with clock.stopped(now - 9 * DAY):
        topic = open_topic(plan.question, plan.summary, by=keeper)
        gather_needs(plan, topic, town, keeper)
    with clock.stopped(now - 7 * DAY):
        write_all(plan, topic, town, keeper)
    with clock.stopped(now - 2 * DAY):
        answer_all(plan, topic, town)
    for number, (stage, why) in enumerate(plan.moves):
        with clock.stopped(now - (6 - number) * DAY if stage != Stage.SIDES else now - DAY):
            move_stage(topic, stage, why, by=keeper)
            say_all(plan, topic, town, stage)
            if stage == Stage.OPTIONS:
                amend_all(plan.amended, topic, town)
    if topic.takes_answers:
        look_for_groups(topic, by=keeper)


def gather_needs(plan: TopicPlan, topic: Topic, town, keeper) -> None:
    """What was said before, or is said now; the first of each."""
    for word, title, text in plan.needs:
        known = needs_to_gather(word)
        need = known[-1] if known else raise_need(NeedAsk(text, title, raiser=keeper, by=keeper, channel="desk"))
        gather(topic, need, by=keeper)


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


def say_all(plan: TopicPlan, topic: Topic, town, stage: str) -> None:
    """Each word at the stage that takes it first; whoever is new here is let in by the animator."""
    keeper = town.people.get("animator", town.keeper)
    first = {"known": Stage.KNOWN, "talk": Stage.KNOWN, "option": Stage.OPTIONS, "for": Stage.SIDES, "against": Stage.SIDES}
    for kind, who, text in plan.said:
        if first[kind] == stage:
            author = town.people[who]
            by = author if author.account_id else town.people["host"]
            made = say(topic, RemarkAsk(text, Making(kind), author=author), by=by)
            admit(made, by=keeper)
