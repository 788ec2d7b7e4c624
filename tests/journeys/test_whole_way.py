"""The life of one event: proposed on a phone, accepted, a neighbour signed up by phone, ticked on paper, and told what came of it."""

import datetime as dt

import time_machine

from mam.journal.models import Notice
from mam.municipalities.scope import scope
from mam.programme.models import Attendance, Event, HeadCount, Occurrence, SignUp
from tests.journeys.conftest import DESK, PHONE, go
from tests.journeys.test_booking import tuesday

HEAD = "/chrzanow/programme/"


def the_date(cast) -> Occurrence:
    with scope(cast.town):
        return Occurrence.objects.select_related("event").get()


def propose(page, clean) -> None:
    page.goto(f"{HEAD}propose/?thing=sala-mala&day={tuesday()}&from=17:00&to=19:00&people=8")
    page.locator("[name=title]").fill("Wieczór gier")
    page.locator("[name=summary]").fill("Gramy w planszówki, zasad nauczymy.")
    page.locator("[name=sign_up][value=open]").check()
    page.locator("[name=accepted]").check()
    clean(page)
    page.locator("button[name=deed][value=check]").last.click()
    page.get_by_role("heading", name="Wieczór gier", level=1).wait_for()


def accept(page, date, clean) -> None:
    page.goto(f"{HEAD}events/{date.event.slug}/answer/")
    page.locator("[name=answer][value=yes]").check()
    clean(page)
    go(page.locator("main form button").last)


def sign_up_by_phone(page, date, clean) -> None:
    page.goto(f"{HEAD}events/{date.event.slug}/{date.day}/people/add/?q=Danuta")
    page.locator("[name=person]").last.check()
    page.locator("[name=channel][value=phone]").check()
    clean(page)
    go(page.locator("main form[method=post] button").last)


def write_the_paper_down(page, date, clean) -> None:
    page.goto(f"{HEAD}a/{date.code}/")
    page.locator("[name=numbers]").fill("1")
    page.locator("[name=heads]").fill("7")
    clean(page)
    go(page.locator("main form button").last)


def tell_the_outcome(page, date, clean) -> None:
    page.goto(f"{HEAD}events/{date.event.slug}/{date.day}/outcome/")
    page.locator("main [name=text]").fill("Za miesiąc robimy turniej dla całej ulicy.")
    clean(page)
    go(page.locator("main form button").last)


def test_an_event_from_the_idea_to_what_came_of_it(walk, cast, clean):
    propose(walk(cast.resident, PHONE), clean)
    date, host = the_date(cast), walk(cast.host, DESK)
    accept(host, date, clean)
    sign_up_by_phone(host, date, clean)
    with scope(cast.town):
        assert Event.objects.public().count() == 1
        assert list(SignUp.objects.values_list("person", "channel", "state")) == [(cast.offline.pk, "phone", "confirmed")]
    with time_machine.travel(date.ends + dt.timedelta(minutes=20)):
        write_the_paper_down(host, date, clean)
        tell_the_outcome(host, date, clean)
        with scope(cast.town):
            assert list(Attendance.objects.values_list("sign_up__person", "presence")) == [(cast.offline.pk, "present")]
            assert HeadCount.objects.get().total == 7
            assert Notice.objects.filter(to=cast.offline.pk, way="call", text__contains="turniej").count() == 1
        visitor = walk(None, PHONE)
        visitor.goto(f"{HEAD}events/{date.event.slug}/{date.day}/")
        assert visitor.get_by_text("Za miesiąc robimy turniej dla całej ulicy.").is_visible()
        clean(visitor)
