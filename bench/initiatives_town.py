"""Writes the town of initiatives: a small one (20 promises, 30 notes) and a large one (200 promises, 300 notes), a volunteer with papers.

Prints as JSON: "town", the sessions of the "lead" and of "somebody", "queries" (page -> small and large), "papers" (words -> address).
"""

import datetime as dt
import json
import sys

import django

from . import town

PROMISES, NOTES, STEPS, WANTED = (20, 200), (30, 300), 20, 10


def main() -> None:
    django.setup()
    json.dump(fill(), sys.stdout)


def fill() -> dict:
    from mam.municipalities.actions import open_municipality
    from mam.municipalities.scope import scope

    from .dataset_house import make_centre
    from .dataset_town import session_of
    from .initiatives_counting import counted
    from .initiatives_papers_town import make_papers
    from .programme_town import make_people

    place = open_municipality(town.TOWN, name="Próbowo", full_name="Gmina Próbowo", locative="Próbowie")
    with scope(place):
        people = make_people()
        make_centre(people[:2])
        for promises, notes in zip(PROMISES, NOTES, strict=True):
            make_initiative(people, promises, notes)
        papers = make_papers(people[0], people[1])
        sessions = {"lead": session_of(people[0]), "somebody": session_of(people[5])}
        queries = counted(people)
    return {"town": town.TOWN, "queries": queries, "papers": papers, "people": len(people), **sessions}


def make_initiative(people, promises: int, notes: int) -> None:
    """Led by the first; everybody promises something."""
    from mam.core import clock
    from mam.initiatives.actions.initiatives.beginning import InitiativeAsk, begin
    from mam.initiatives.actions.initiatives.planning import StepAsk, plan_step
    from mam.initiatives.actions.initiatives.pledging import want
    from mam.initiatives.actions.initiatives.stages import move
    from mam.initiatives.models import Pledge, Progress

    lead, today, now = people[0], clock.today(), clock.now()
    one = begin(InitiativeAsk(f"Ogród na {notes} wpisów", "Skrzynie, ziemia i ławka, dla wszystkich z ulicy."), lead=lead, by=lead)
    for stage in ("team", "plan", "doing"):
        move(one, stage, "Jest nas coraz więcej.", by=lead)
    for number in range(STEPS):
        plan_step(one, StepAsk(f"Krok {number}", today + dt.timedelta(days=number), owner=lead, cost=1_000), by=lead)
    needs = [want(one, "hours", f"praca {number}", 100, today + dt.timedelta(days=30), by=lead) for number in range(WANTED)]
    Pledge.objects.bulk_create(
        Pledge(wanted=needs[number % WANTED], person=people[number % len(people)], amount=1 + number % 5, at=now, by=lead, words="przyjdę")
        for number in range(promises)
    )
    Progress.objects.bulk_create(
        Progress(
            initiative=one, text=f"Dzień {number}. Zbiliśmy skrzynię, przyszło {number % 9} osób, jutro dalej. " * 3, by=lead,
            at=now - dt.timedelta(hours=notes - number),
        )
        for number in range(notes)
    )  # fmt: skip


if __name__ == "__main__":
    main()
