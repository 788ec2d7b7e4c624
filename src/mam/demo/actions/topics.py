"""What is talked about in a town: one topic with needs, statements and answers, made by the deeds of its pages."""

import datetime as dt

from mam.core import clock
from mam.voice.actions.needs.need_ask import NeedAsk
from mam.voice.actions.needs.saying import raise_need
from mam.voice.actions.topics.asking_groups import look_for_groups
from mam.voice.actions.topics.gathering import gather, needs_to_gather
from mam.voice.actions.topics.moderating import admit
from mam.voice.actions.topics.opening import open_topic
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.models import Topic
from mam.voice.words.topics import Making, Stage

from ..catalogue.topics import TOPICS, TopicPlan
from .amendments import amend_all
from .statements import answer_all, write_all

DAY = dt.timedelta(days=1)


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
