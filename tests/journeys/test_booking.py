"""Booking in a real browser: on a phone, at the desk, by keyboard; every page on the way is clean."""

import datetime as dt
import re

from mam.core import clock
from mam.municipalities.scope import scope
from mam.people.models import Party
from mam.places.actions.ask import Ask, Span
from mam.places.actions.booking import book
from mam.places.methods.calendar import public_holidays
from mam.places.models import Booking, Thing
from mam.places.words import BookingState

from .conftest import DESK, PHONE, go

PLACES = "/chrzanow/places"


def tuesday(weeks: int = 2) -> dt.date:
    """A Tuesday so many weeks ahead, or the next one that is no public holiday."""
    day = clock.today() + dt.timedelta(days=(1 - clock.today().weekday()) % 7, weeks=weeks)
    while day in public_holidays(day.year):
        day += dt.timedelta(weeks=1)
    return day


def standing(cast) -> list[Booking]:
    with scope(cast.town):
        return list(Booking.objects.filter(hold_until=None).select_related("party_person").order_by("during"))


def test_a_resident_finds_a_room_books_it_and_gives_it_back_on_a_phone(walk, cast, clean):
    page = walk(cast.resident, PHONE)
    page.goto(f"{PLACES}/mam/find/?day={tuesday()}&from=17:00&to=19:00&people=8")
    go(page.locator("a[href*='thing=sala-duza']").first)
    clean(page)
    go(page.get_by_role("button", name="Sprawdź i zajmij na 10 minut"))
    page.get_by_text("Trzymamy to dla Ciebie do").wait_for()
    clean(page)
    page.get_by_label("Na co", exact=True).fill("Próba chóru")
    page.get_by_label("Znam zasady MAM").check()
    page.get_by_role("button", name="Zapisz rezerwację").last.click()
    page.get_by_role("heading", name="Próba chóru", level=1).wait_for()
    clean(page)
    assert [row.state for row in standing(cast)] == [BookingState.CONFIRMED]
    go(page.get_by_role("link", name="Oddaj termin"))
    clean(page)
    page.get_by_label("zmiana planów").check()
    page.get_by_role("button", name="Oddaj termin").click()
    page.get_by_role("button", name="Cofnij oddanie").wait_for()
    clean(page)
    assert [row.state for row in standing(cast)] == [BookingState.CANCELLED]


def test_a_taken_room_is_explained_and_the_proposal_books(walk, cast, clean):
    ask(cast, cast.hall, cast.neighbour, 17)
    page = walk(cast.resident, PHONE)
    page.goto(f"{PLACES}/mam/book/?thing=sala-duza&day={tuesday()}&from=17:00&to=19:00&people=8")
    go(page.get_by_role("button", name="Sprawdź i zajmij na 10 minut"))
    page.locator("#refusal").wait_for()
    clean(page)
    assert page.get_by_label("Ile osób przyjdzie").input_value() == "8"
    page.get_by_role("button", name="Biorę zaznaczoną propozycję").click()
    page.get_by_text("Trzymamy to dla Ciebie do").wait_for()


def test_the_host_books_for_danuta_who_rang(walk, cast, clean):
    page = walk(cast.host, DESK)
    page.goto(f"{PLACES}/mam/desk/")
    clean(page)
    go(page.get_by_role("link", name="Zapisz dla kogoś"))
    page.get_by_label("Imię, nazwisko albo telefon").fill("sik")
    go(page.get_by_role("button", name="Szukaj"))
    clean(page)
    go(page.get_by_role("link", name="Danuta Sikora"))
    clean(page)
    page.get_by_label("przez telefon").check()
    page.locator("input[name=thing][value=sala-duza]").check()
    page.get_by_label("Dzień").fill(str(tuesday()))
    page.get_by_label("Od", exact=True).fill("11:00")
    page.get_by_label("Do", exact=True).fill("13:00")
    page.get_by_label("Ile osób przyjdzie").fill("6")
    go(page.get_by_role("button", name="Sprawdź i zajmij na 10 minut"))
    page.get_by_label("Na co", exact=True).fill("Robótki")
    page.get_by_label("Znam zasady MAM").check()
    clean(page)
    page.get_by_role("button", name="Zapisz rezerwację").last.click()
    go(page.get_by_role("link", name="Kartka do wydruku"))
    clean(page)
    (booking,) = standing(cast)
    assert (booking.party_person, booking.channel) == (cast.offline, "phone")
    page.goto(f"{PLACES}/mam/desk/")
    page.get_by_role("button", name=re.compile("Powiedziane.*Danuta Sikora")).click()
    page.get_by_text("Zapisane: Danuta Sikora już wie.").wait_for()


def ask(cast, thing, somebody, hour: int) -> Booking:
    with scope(cast.town):
        thing = Thing.objects.with_parts().get(pk=thing.pk)
        span = Span(clock.instant(tuesday(), dt.time(hour)), clock.instant(tuesday(), dt.time(hour + 2)))
        wish = Ask(
            cast.centre,
            ((thing, 1),),
            somebody,
            Party(somebody),
            title=f"U {somebody.first_name}",
            people=5,
            rules=cast.rules,
        )
        return book(wish, span)


def test_of_two_requests_the_host_accepts_one_on_a_phone(walk, cast, clean):
    with scope(cast.town):
        Thing.objects.filter(pk=cast.small.pk).update(needs_approval=True)
    ask(cast, cast.small, cast.resident, 12)
    ask(cast, cast.small, cast.neighbour, 13)
    page = walk(cast.host, PHONE)
    page.goto(f"{PLACES}/mam/requests/")
    page.get_by_text("2 prośby o ten sam czas").wait_for()
    clean(page)
    page.get_by_role("link", name=re.compile("Odpowiedz.*U Maria")).click()
    page.get_by_text("Inni proszą o ten sam czas").wait_for()
    clean(page)
    page.get_by_role("button", name="Zgadzam się").click()
    page.get_by_role("heading", name="Nikt nie czeka na odpowiedź").wait_for()
    assert [row.state for row in standing(cast)] == [BookingState.CONFIRMED, BookingState.REJECTED]


def test_a_series_without_the_day_struck_out(walk, cast, clean):
    page = walk(cast.resident, DESK)
    first = tuesday()
    page.goto(
        f"{PLACES}/mam/book/series/?thing=sala-duza&day={first}&from=17:00&to=19:00&people=8&until={first + dt.timedelta(weeks=3)}"
    )
    clean(page)
    go(page.get_by_role("button", name="Sprawdź i zajmij na 10 minut"))
    page.get_by_role("heading", name="Sprawdź daty").wait_for()
    clean(page)
    dates = page.locator("input[name=take]")
    before = dates.count()
    dates.last.uncheck()
    page.get_by_label("Na co", exact=True).fill("Próba chóru")
    page.get_by_label("Znam zasady MAM").check()
    page.locator("button.button--main[value=save_series]").click()
    page.get_by_role("heading", name="Wszystkie terminy").wait_for()
    clean(page)
    assert len(standing(cast)) == before - 1


def test_the_whole_way_by_keyboard_alone(walk, cast):
    page = walk(cast.resident, DESK)
    page.goto(f"{PLACES}/mam/book/?thing=sala-duza&day={tuesday()}&from=17:00&to=19:00")
    reach(page, "people")
    page.keyboard.type("8")
    page.keyboard.press("Enter")
    page.get_by_text("Trzymamy to dla Ciebie do").wait_for()
    reach(page, "title")
    page.keyboard.type("Próba chóru")
    reach(page, "accepted")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Próba chóru", level=1).wait_for()
    assert len(standing(cast)) == 1


def reach(page, name: str) -> None:
    """Presses Tab until the field has the focus; a page that hides it from the keyboard fails here."""
    for _press in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name || ''") == name:
            return
    raise AssertionError(f"Tab never came to {name}")


def test_the_reminder_gives_the_room_back_with_one_press(walk, cast, clean):
    booking = ask(cast, cast.hall, cast.resident, 12)
    with scope(cast.town):
        Booking.objects.filter(pk=booking.pk).update(release_token="t" * 43)
    page = walk(None, PHONE)
    page.goto(f"{PLACES}/release/{'t' * 43}/")
    clean(page)
    page.get_by_role("button", name="Oddaję salę").click()
    page.get_by_role("heading", name="Termin jest oddany").wait_for()
    clean(page)
