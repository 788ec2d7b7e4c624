"""Pages of attendance, children and outcomes in a real browser: nothing axe finds, nothing wider than the window, in every setting."""

import datetime as dt

import pytest

from mam.core import clock
from mam.municipalities.scope import scope
from mam.people.actions import add_child, answer
from mam.people.models import Person
from mam.programme.actions.check_in import put_up_code
from mam.programme.actions.children import name_collector, note_check
from mam.programme.models import Feedback, MeetingQuestion, Occurrence, Outcome
from mam.programme.words import EventKind
from tests.programme.making import event, only_date, signed

HEAD = "/chrzanow/programme/"
SETTINGS = [("phone", "largest.more.dark"), ("desk", "")]


def family(cast, date: Occurrence) -> Person:
    """Somebody with a child and one more, both answered about photos, and who may collect the child."""
    child = add_child(cast.resident, "Hania", clock.today().year - 8, by=cast.resident)
    for given in (True, False):
        answer(child, "image", given, by=cast.resident)
    answer(cast.neighbour, "image", True, by=cast.neighbour)
    name_collector(child, "Zofia Próba", by=cast.resident, phone="600000009")
    signed(date, cast.resident, size=3).companions.create(person=child)
    signed(date, cast.neighbour)
    return child


def talk(cast, date: Occurrence) -> MeetingQuestion:
    """A question with an answer, one without, what came of it, and opinions."""
    asked = {"event": date.event, "person": cast.resident, "at": clock.now()}
    MeetingQuestion.objects.create(**asked, text="A drzewa?")
    Outcome.objects.create(occurrence=date, text="Ławki staną w maju.", by=cast.leader, at=clock.now())
    for liked in (5, 4, 4, 3, 5):
        Feedback.objects.create(occurrence=date, liked=liked, again=True, text="Więcej krzeseł", day=clock.today())
    return MeetingQuestion.objects.create(**asked, text="Czy będą ławki?", answer="Tak.")


def running(cast) -> Occurrence:
    made = event(
        cast, kind=EventKind.CONSULTATION, dates=[clock.today()], title="Park przy Fabrycznej", for_children=True
    )
    date = only_date(made)
    date.during = (clock.now() - dt.timedelta(minutes=5), clock.now() + dt.timedelta(hours=1))
    date.save()
    return date


@pytest.fixture
def pages(cast) -> list[tuple[str, Person | None]]:
    """A consultation that runs now, with a family, a question, an answer and opinions; its pages with who opens them."""
    with scope(cast.town):
        date = running(cast)
        child, asked = family(cast, date), talk(cast, date)
        note_check(cast.second, clock.today(), "wydruk 1/2026", by=cast.coordinator)
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
    page = browser_page(size, reading=reading)
    for address, person in sorted(pages, key=lambda pair: pair[1] is not None):
        visit(address, as_=person, page=page)
        assert page.locator("h1").count() == 1, address
        for more in page.locator("details.more > summary").all():
            more.click()
        clean(page)
