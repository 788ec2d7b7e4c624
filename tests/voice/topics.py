"""Short words for tests of topics: a topic, statements that are shown, answers of people and of browsers, a need."""

import random

from mam.core import clock
from mam.people.models import Person
from mam.voice.actions.topics.amending import propose_amendment
from mam.voice.actions.topics.answering import answer
from mam.voice.actions.topics.opening import open_topic
from mam.voice.actions.topics.participants import open_participant, person_participant
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.statements import admit_statement, write_statement
from mam.voice.actions.topics.talking import RemarkAsk, say
from mam.voice.models import Amendment, Need, Participant, Remark, Statement, Topic
from mam.voice.words.topics import Making, Stage

SHORT = "Na Alei Henryka stoi pusto. Chcemy, żeby ludzie znów tam byli. Szukamy pomysłów do wiosny."
QUESTION = "Co zrobić, żeby ludzie zatrzymywali się na Alei Henryka?"


def topic(cast, stage: str = "", **words) -> Topic:
    made = open_topic(words.get("question", QUESTION), words.get("summary", SHORT), by=cast.animator)
    if stage:
        move_stage(made, stage, "Wiemy już dosyć.", by=cast.animator)
    return made


def option(cast, text: str = "Trzy ławki przy przystanku.", about: Topic | None = None, author: Person | None = None) -> Remark:
    """Proposed by the leader unless somebody else is named; written down by the host for whoever has no account."""
    who = author or cast.leader
    by, channel = (who, "web") if who.account_id else (cast.host, "desk")
    made = say(about or topic(cast, Stage.OPTIONS), RemarkAsk(text, Making.OPTION, author=who), by=by, channel=channel)
    return Remark.objects.select_related("topic", "author").get(pk=made.pk)


def amendment(cast, of: Remark, text: str = "Pięć ławek przy przystanku.", by: Person | None = None) -> Amendment:
    """Proposed by a person known here unless somebody else is named."""
    who = by or cast.second
    return propose_amendment(of, RemarkAsk(text, author=who), by=who)


def statement(cast, about: Topic, text: str = "Potrzeba ławek w cieniu drzew.", writer: Participant | None = None) -> Statement:
    """Written by the resident unless somebody else is named, and approved."""
    who = writer or person_participant(about, cast.resident)
    made = write_statement(about, text, writer=who, by=who.person)
    return admit_statement(made, by=cast.animator)


def statements(cast, about: Topic, number: int) -> list[Statement]:
    """By as many browsers as it takes, ten of each."""
    made = []
    for n in range(number):
        if n % 10 == 0:
            writer = open_participant(about)
        made.append(statement(cast, about, f"Zdanie numer {n} o ławkach", writer))
    return made


def answered(about: Topic, rows: list[list[int | None]]) -> list[Participant]:
    """A browser for each row of answers to the statements in their order; None leaves one out."""
    shown, found = list(Statement.objects.public().filter(topic=about)), []
    for row in rows:
        who = open_participant(about)
        for one, says in zip(shown, row, strict=True):
            if says is not None:
                answer(one, who, says)
        found.append(who)
    return found


def two_camps(statements: int = 12, people: int = 30, seed: int = 7) -> list[list[int]]:
    """Rows of answers of two halves that clearly differ, with some noise."""
    dice = random.Random(seed)
    lean = [1 if n % 2 else -1 for n in range(statements)]
    return [[side * (1 if person % 2 else -1) if dice.random() < 0.9 else 0 for side in lean] for person in range(people)]


def nobody_alike(statements: int = 12, people: int = 24, seed: int = 7) -> list[list[int]]:
    dice = random.Random(seed)
    return [[dice.choice((1, 0, -1)) for _statement in range(statements)] for _person in range(people)]


def need(cast, raiser: Person | None = None, **fields) -> Need:
    """A public need."""
    number = (Need.objects.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    said = {"title": "Brak ławek", "text": "Nie ma gdzie usiąść w cieniu.", "said": clock.today(), "shown": clock.now()}
    return Need.objects.create(number=number, slip=f"T{number}", raiser=raiser, **{**said, **fields})
