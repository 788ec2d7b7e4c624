"""At the door with a phone: taps without network arrive later and exactly once; without JavaScript the same list is a form."""

import datetime as dt

import pytest

from mam.core import clock
from mam.municipalities.scope import scope
from mam.programme.models import Attendance, HeadCount, Occurrence
from tests.programme.making import event, only_date, signed

PHONE = "phone"


@pytest.fixture
def date(cast) -> Occurrence:
    """A date that runs now, with two people signed up and a child beside one of them."""
    with scope(cast.town):
        made = only_date(event(cast, dates=[clock.today()], capacity=3))
        made.during = (clock.now() - dt.timedelta(minutes=5), clock.now() + dt.timedelta(hours=1))
        made.save()
        signed(made, cast.resident, size=2).companions.create(name="Hania", age_band="child")
        signed(made, cast.neighbour)
    return made


def path(date, page="attendance/") -> str:
    return f"/chrzanow/programme/events/kawiarenka/{date.day}/{page}"


def marks(cast, date) -> dict:
    with scope(cast.town):
        rows = Attendance.objects.filter(occurrence=date).select_related("person")
        return {row.person.name if row.person else row.name: row.presence for row in rows}


def tap(page, name) -> None:
    page.locator(".door__tap", has_text=name).first.click()


def told(page, words) -> None:
    page.locator("[data-status]", has_text=words).wait_for(timeout=20_000)


def kept(page) -> None:
    """The worker holds the list. Asked again and again, because wait_for_function takes a promise for a yes."""
    holds = """async () => {
        for (const name of await caches.keys())
            for (const one of await (await caches.open(name)).keys()) if (one.url.endsWith('/attendance/')) return true;
        return false;
    }"""
    for _try in range(400):
        if page.evaluate(holds):
            break
        page.wait_for_timeout(50)
    else:
        raise AssertionError("the worker never kept the list")
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")


def test_taps_without_network_arrive_later_and_exactly_once(cast, date, walk, clean):
    page = walk(cast.leader, PHONE)
    page.goto(path(date))
    kept(page)
    clean(page)
    page.context.set_offline(True)
    tap(page, cast.resident.name)
    tap(page, "Hania")
    tap(page, "Hania")
    page.locator("#id_name").fill("Jan z parteru")
    page.locator("[data-walk-in] button").click()
    page.locator("[data-present]", has_text="2").wait_for()
    assert marks(cast, date) == {}
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('mam-marks'))")
    assert marks(cast, date) == {cast.resident.name: "present", "Hania": "unknown", "Jan z parteru": "present"}
    page.reload()
    page.locator("[data-present]", has_text="2").wait_for()
    with scope(cast.town):
        assert Attendance.objects.filter(occurrence=date).count() == 3


def test_the_answer_that_got_lost_on_the_way_changes_nothing(cast, date, walk):
    page = walk(cast.leader, PHONE)
    page.goto(path(date))
    lost = []

    def lose(route):
        if route.request.method == "POST" and len(lost) < 2:
            lost.append(route.fetch())
            route.abort()
        else:
            route.continue_()

    page.route("**/marks/", lose)
    page.locator("#id_name").fill("Jan")
    page.locator("[data-walk-in] button").click()
    tap(page, cast.neighbour.name)
    page.wait_for_timeout(500)
    for _again in range(3):
        page.evaluate("dispatchEvent(new Event('online'))")
        page.wait_for_timeout(300)
    page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('mam-marks'))")
    assert len(lost) == 2
    assert marks(cast, date) == {"Jan": "present", cast.neighbour.name: "present"}
    with scope(cast.town):
        assert Attendance.objects.filter(occurrence=date).count() == 2


def test_the_list_opens_without_network_with_what_was_tapped(cast, date, walk):
    page = walk(cast.leader, PHONE)
    page.goto(path(date))
    kept(page)
    page.context.set_offline(True)
    tap(page, cast.neighbour.name)
    page.reload()
    pressed = page.locator(".door__tap", has_text=cast.neighbour.name)
    assert pressed.get_attribute("aria-pressed") == "true"
    told(page, "czekają")
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('mam-marks'))")
    assert marks(cast, date) == {cast.neighbour.name: "present"}


def test_heads_are_counted_without_network(cast, date, walk, clean):
    page = walk(cast.leader, PHONE)
    page.goto(path(date, "attendance/count/"))
    clean(page)
    page.context.set_offline(True)
    for _head in range(3):
        page.get_by_role("button", name="jedną więcej").first.click()
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('mam-marks'))")
    with scope(cast.town):
        assert HeadCount.objects.get(occurrence=date).total == 3


def test_without_javascript_it_is_a_form(cast, date, walk):
    page = walk(cast.leader, PHONE, javascript=False)
    page.goto(path(date))
    tap(page, "Hania")
    page.locator("#id_name").fill("Jan")
    page.locator("[data-walk-in] button").click()
    assert marks(cast, date) == {"Hania": "present", "Jan": "present"}
    page.goto(path(date, "attendance/count/"))
    page.get_by_role("button", name="jedną więcej").first.click()
    page.get_by_role("button", name="jedną więcej").first.click()
    with scope(cast.town):
        assert HeadCount.objects.get(occurrence=date).total == 2


def test_a_name_is_found_on_a_long_list(cast, date, walk):
    page = walk(cast.leader, PHONE)
    page.goto(path(date))
    page.locator("[data-search]").fill("hania")
    assert page.locator(".door:visible").count() == 2
    page.locator("[data-search]").fill("nikogo takiego")
    assert page.locator(".door:visible").count() == 0


def test_whoever_is_not_on_the_list_is_written_in_by_two_presses_and_a_name(cast, date, walk):
    page = walk(cast.leader, PHONE)
    page.goto(path(date))
    page.locator("[data-search]").click()
    page.keyboard.type("Jan z parteru")
    page.get_by_role("link", name="Dopisz: Jan z parteru").click()
    page.locator("[data-present]", has_text="1").wait_for()
    page.wait_for_function("() => !Object.keys(localStorage).some(key => key.startsWith('mam-marks'))")
    assert marks(cast, date) == {"Jan z parteru": "present"}
    assert page.locator("[data-search]").input_value() == ""
    assert page.locator(".door:visible").count() == 4


def test_with_nothing_typed_the_same_press_leads_to_the_form(cast, date, walk):
    page = walk(cast.leader, PHONE)
    page.goto(path(date))
    page.get_by_role("link", name="Ktoś bez zapisu").click()
    assert page.evaluate("document.activeElement.id") == "id_name"
    page.keyboard.press("Enter")
    page.locator("[data-present]", has_text="1").wait_for()
