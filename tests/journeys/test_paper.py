"""Paper in a real browser: from the programme to the sheet, a text copied with one press, and a sheet that is out of date."""

from mam.core import clock
from mam.municipalities.scope import scope
from mam.programme.actions.printing.programme import programme_sheet
from mam.programme.methods import marks
from mam.programme.models import Occurrence
from mam.programme.words import OccurrenceState
from tests.journeys.conftest import go
from tests.programme.making import event, only_date

HEAD = "/chrzanow/programme/"


def this_month(cast) -> Occurrence:
    with scope(cast.town):
        return only_date(event(cast, dates=[clock.today()], hours="00:00-23:59"))


def test_a_neighbour_finds_the_poster_and_copies_the_short_text(cast, walk, clean):
    date = this_month(cast)
    page = walk(size="phone", reading="largest.more.dark")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{HEAD}events/kawiarenka/{date.day}/")
    poster = page.locator("a[href$='poster.pdf']")
    assert page.request.get(poster.get_attribute("href")).headers["content-type"] == "application/pdf"
    go(page.locator("a[href$='/texts/']"))
    clean(page)
    page.locator("[data-copies=short]").click()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#short").input_value()


def test_the_mark_on_the_wall_tells_that_the_sheet_is_out_of_date(cast, walk, clean):
    this_month(cast)
    with scope(cast.town):
        span = marks.span_of(marks.MONTH, clock.today())
        words = programme_sheet(cast.town, cast.centre, span)["mark"]
    start = words.index(f"{span.name}-")
    page = walk()
    page.goto(f"{HEAD}month/")
    go(page.locator("a[href$='/paper/']"))
    for state in ("ok", "no"):
        page.fill("#mark", words[start : start + len(span.name) + 1 + marks.LENGTH])
        go(page.locator("main form .button--main"))
        assert page.locator(f".notice--{state}").is_visible()
        clean(page)
        with scope(cast.town):
            Occurrence.objects.update(state=OccurrenceState.CANCELLED)
