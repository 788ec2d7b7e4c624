"""Pages of attendance, children and outcomes in a real browser: nothing axe finds, nothing wider than the window, in every setting."""

import datetime as dt

import pytest

from mam.core import clock
from mam.municipalities.scope import scope
from mam.people.actions import add_child, answer
from mam.people.models import Person
from mam.programme.actions.check_in import put_up_code
from mam.programme.actions.children import name_collector, note_check
from mam.programme.models import Feedback, MeetingQuestion, Outcome
from mam.programme.words import EventKind
from tests.programme.making import event, only_date, signed

HEAD = "/chrzanow/programme/"
SETTINGS = [("phone", ""), ("desk", ""), ("phone", "largest.more.dark"), ("desk", "..dark")]


@pytest.fixture
def pages(cast) -> list[tuple[str, Person | None]]:
    """A consultation that runs now, with a family, a question, an answer and opinions; its pages with who opens them."""
    with scope(cast.town):
        date = only_date(
            event(
                cast,
                kind=EventKind.CONSULTATION,
                dates=[clock.today()],
                title="Park przy Fabrycznej",
                for_children=True,
            )
        )
        date.during = (clock.now() - dt.timedelta(minutes=5), clock.now() + dt.timedelta(hours=1))
        date.save()
        child = add_child(cast.resident, "Hania", clock.today().year - 8, by=cast.resident)
        for given in (True, False):
            answer(child, "image", given, by=cast.resident)
        answer(cast.neighbour, "image", True, by=cast.neighbour)
        name_collector(child, "Zofia Próba", by=cast.resident, phone="600000009")
        signed(date, cast.resident, size=3).companions.create(person=child)
        signed(date, cast.neighbour)
        note_check(cast.second, clock.today(), "wydruk 1/2026", by=cast.coordinator)
        asked = MeetingQuestion.objects.create(
            event=date.event, person=cast.resident, text="Czy będą ławki?", answer="Tak.", at=clock.now()
        )
        MeetingQuestion.objects.create(event=date.event, person=cast.resident, text="A drzewa?", at=clock.now())
        Outcome.objects.create(occurrence=date, text="Ławki staną w maju.", by=cast.leader, at=clock.now())
        for liked in (5, 4, 4, 3, 5):
            Feedback.objects.create(occurrence=date, liked=liked, again=True, text="Więcej krzeseł", day=clock.today())
        code = put_up_code(date, by=cast.leader).wall_code
        one = f"{HEAD}events/kawiarenka/{date.day}/"
        return [
            (f"{one}attendance/", cast.leader), (f"{one}attendance/count/", cast.leader), (f"{one}attendance/walk-in/", cast.leader),
            (f"{one}attendance/wall/", cast.leader), (f"{HEAD}a/{date.code}/", cast.leader), (f"{HEAD}here/", None),
            (f"{HEAD}here/{code}/", cast.resident), (f"{HEAD}here/{code}/", None), (f"{HEAD}here/AAAAAA/", None),
            (f"{HEAD}children/checks/", cast.coordinator), (f"{HEAD}children/checks/{cast.second.pk}/", cast.coordinator),
            (f"{HEAD}children/{child.pk}/collectors/", cast.resident), (f"{HEAD}questions/kawiarenka/", cast.host),
            (f"{HEAD}questions/kawiarenka/", None), (f"{HEAD}questions/{asked.pk}/answer/", cast.leader),
            (f"{one}outcome/", cast.leader), (f"{one}feedback/", None), (f"{one}feedback/sums/", cast.leader),
            (f"/chrzanow/me/children/{child.pk}/", cast.resident), ("/chrzanow/me/children/new/", cast.resident),
            ("/chrzanow/me/consents/", cast.neighbour), (f"/chrzanow/people/{child.pk}/", cast.coordinator),
            ("/chrzanow/me/", cast.resident),
        ]  # fmt: skip


@pytest.mark.parametrize(("size", "reading"), SETTINGS)
def test_every_page_is_readable_in_every_setting(pages, visit, browser_page, clean, size, reading):
    for address, person in pages:
        page = visit(address, as_=person, page=browser_page(size, reading=reading))
        assert page.locator("h1").count() == 1, address
        for more in page.locator("details.more > summary").all():
            more.click()
        clean(page)
