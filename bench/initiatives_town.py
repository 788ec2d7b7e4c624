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
    """Led by the first; everybody promises something, every third with a photo of it in mind."""
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


def counted(people) -> dict[str, list[int]]:
    """Questions to the database for each page of the small and of the large one, asked once before."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, found = Client(SERVER_NAME="127.0.0.1"), {}
    for who, person in (("visitor", None), ("lead", people[0]), ("somebody", people[5])):
        if person:
            client.force_login(person.account, backend="allauth.account.auth_backends.AuthenticationBackend")
        for number in (1, 2):
            address = f"/{town.TOWN}/initiatives/{number}/"
            client.get(address)
            with CaptureQueriesContext(connection) as seen:
                if client.get(address).status_code != 200:
                    raise SystemExit(f"{address} did not answer")
            found.setdefault(who, []).append(len(seen))
    return found


def make_papers(lead, volunteer) -> dict[str, str]:
    """A month of hours and an agreement, and the addresses of every paper there is."""
    from django.urls import NoReverseMatch, reverse

    from mam.core import clock
    from mam.people.models import Role
    from mam.people.words import RoleKind
    from mam.reciprocity.actions.volunteers.agreeing import AgreementAsk, sign_agreement, write_agreement
    from mam.reciprocity.actions.volunteers.hours import enter_hours

    today = clock.today()
    Role.objects.create(person=lead, kind=RoleKind.COORDINATOR, since=today)
    ask = AgreementAsk(volunteer, "Herbata i drzwi", "MAM", today, today + dt.timedelta(days=20), "Siedem dni wcześniej.")
    made = write_agreement(ask, by=lead)
    sign_agreement(made, today, lead.name, by=lead)
    for days in range(min(20, today.day)):
        enter_hours(volunteer, today - dt.timedelta(days=days), 60, "Herbata", by=lead, channel="desk")
    wanted = {
        "agreement with a volunteer, PDF": ("reciprocity:agreement_pdf", [made.pk]),
        "certificate of a volunteer, PDF": ("reciprocity:agreement_certificate", [made.pk]),
        "time sheet of a month, PDF": ("reciprocity:time_sheet", [volunteer.pk, today.year, today.month, "pdf"]),
        **{
            f"{kind} paper, {ending.upper()}": ("initiatives:paper_file", [2, kind, ending])
            for kind in ("local", "grant", "report", "budget") for ending in ("pdf", "docx")
        },
    }  # fmt: skip
    found = {}
    for words, (name, args) in wanted.items():
        try:
            found[words] = reverse(name, args=[town.TOWN, *args])
        except NoReverseMatch:
            continue
    return found


if __name__ == "__main__":
    main()
