"""What stands behind the addresses of topics: one topic with a statement and a remark of the owner, and an option."""

from mam.core import clock
from mam.voice.actions.topics.gathering import gather
from mam.voice.actions.topics.moderating import remove
from mam.voice.actions.topics.outcome import StepAsk, write_outcome
from mam.voice.actions.topics.second_look import ask_second_look
from mam.voice.models import Amendment, Gathering, NextStep, Remark, Removal, SecondLook, Topic
from mam.voice.words.topics import Making, Rule
from tests.voice import topics


def topic(cast) -> Topic:
    return Topic.objects.first() or topics.topic(cast)


def gathering(cast) -> Gathering:
    return gather(topic(cast), topics.need(cast, cast.leader), by=cast.animator)


def remark(cast, **fields) -> Remark:
    values = {"topic": topic(cast), "text": "Ławki były tu do 2010 roku.", "author": cast.leader, "at": clock.now(), "shown": clock.now()}
    return Remark.objects.create(**{**values, **fields})


def option(cast) -> Remark:
    return remark(cast, kind=Making.OPTION, text="Trzy ławki przy przystanku.")


def amendment(cast) -> Amendment:
    words = remark(cast, kind=Making.AMENDMENT, text="Pięć ławek przy przystanku.", author=cast.resident)
    return Amendment.objects.create(remark=words, option=option(cast), before="Trzy ławki przy przystanku.")


def removal(cast) -> Removal:
    return remove(remark(cast), Rule.HURTS, "Pisz o sprawie.", by=cast.animator)


def next_step(cast) -> NextStep:
    step = StepAsk("Zmierzyć chodnik", "Zarząd Dróg", clock.today())
    return write_outcome(topic(cast), "Postawimy trzy ławki.", "14 osób", (step,), by=cast.animator).steps.get()


def look(cast) -> SecondLook:
    return ask_second_look(removal(cast), "To nie jest o nikim.", by=cast.leader)


MAKERS = {
    "topic": lambda cast: topic(cast).number,
    "gathering": gathering,
    "removal": removal,
    "look": look,
}
SPECIAL = {
    ("voice:step_done", "step"): next_step,
    ("voice:step_end", "step"): next_step,
    ("voice:step_reopening", "step"): next_step,
    ("voice:topic_consent", "option"): option,
    ("voice:amendment_new", "option"): option,
    ("voice:amendment_answer", "amendment"): amendment,
    ("voice:amendment_withdrawal", "amendment"): amendment,
    ("voice:topic_say", "kind"): lambda cast: "talk",
    ("voice:admission", "kind"): lambda cast: "remark",
    ("voice:admission", "text"): lambda cast: remark(cast, shown=None),
    ("voice:removal", "kind"): lambda cast: "remark",
    ("voice:removal", "text"): remark,
}
