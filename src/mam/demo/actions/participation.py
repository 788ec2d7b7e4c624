"""Who comes: sign-ups, a waiting list, a question before a meeting; of the days that were, heads and what came of them."""

import datetime as dt
from collections.abc import Iterator

from mam.core import clock
from mam.core.refusal import Refusal
from mam.people.models import Person
from mam.programme.actions.counting import count_heads
from mam.programme.actions.outcome import ask_before, tell_outcome
from mam.programme.actions.sign_up_ask import SignUpAsk
from mam.programme.actions.signing_up import sign_up
from mam.programme.models import Event, Occurrence
from mam.programme.words import SignUpMode

from ..catalogue.participation import HEADS, OUTCOMES, QUESTIONS

SHARE = 3  # of three people in town two sign up for the nearest dates


def come_along(town) -> None:
    """People sign up for what is ahead: the nearest dates fill first, and the smallest get a waiting list."""
    guests = [person for key, person in town.people.items() if key not in ("administrator", "mentor")]
    for number, target in enumerate(targets()):
        for turn, person in enumerate(guests):
            if (turn + number) % SHARE:
                come(target, person, town)
    for title, who, text in QUESTIONS.get(town.plan.slug, ()):
        event = Event.objects.get(title=title)
        ask_before(event, text, person=town.people[who], by=town.people[who])


def targets() -> Iterator[Event | Occurrence]:
    """Courses, and the nearest date of everything else people sign up for."""
    for event in Event.objects.public().exclude(sign_up=SignUpMode.NONE).order_by("created"):
        ahead = Occurrence.objects.filter(event=event).planned().upcoming().select_related("event").order_by("during").first()
        if ahead is not None:
            yield event if event.is_course else ahead


def come(target: Event | Occurrence, person: Person, town) -> None:
    """One person, by themself when they have an account, else through the host on the phone. Who may not come stays at home."""
    by, channel = (person, "web") if person.account_id else (town.people["host"], "phone")
    try:
        sign_up(SignUpAsk(target, person, by, channel))
    except Refusal:
        return


def look_back(town) -> None:
    """The dates that were: how many came, and for some what came of it."""
    host = town.people["host"]
    for number, date in enumerate(Occurrence.objects.filter(during__endswith__lt=clock.now()).planned().select_related("event")):
        with clock.stopped(date.ends + dt.timedelta(minutes=10)):
            total, seniors = HEADS[number % len(HEADS)]
            count_heads(date, total, by=host, seniors=seniors)
            if text := OUTCOMES.get(date.event.title):
                tell_outcome(date, text, by=host)
