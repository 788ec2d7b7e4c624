"""From a need to what changed: a neighbour takes a complaint up on the phone, others join and promise, it becomes a meeting, and the
whole way is read on one page.
"""

import re

from playwright.sync_api import expect

from mam.core import clock
from mam.initiatives.actions.initiatives.dates import tie_event
from mam.initiatives.actions.initiatives.progress import write_progress
from mam.initiatives.actions.initiatives.stages import move
from mam.initiatives.models import Initiative
from mam.municipalities.scope import scope
from tests.initiatives.scenes import DAY
from tests.journeys.conftest import PHONE, go
from tests.programme import making
from tests.voice import topics

HEAD = "/chrzanow/initiatives/"
NEED = "Za mostem leżą worki i szkło, nie ma gdzie postawić wędki."


def take_it_up(page, need, clean) -> None:
    """From the page of the need, with its words filled in."""
    page.goto(f"/chrzanow/voice/needs/{need.number}/")
    go(page.get_by_role("link", name="Zrób z tego inicjatywę"))
    clean(page)
    page.locator("[name=title]").fill("Sprzątamy brzeg")
    page.locator("[name=summary]").fill("W sobotę zbieramy się nad rzeką, sprzątamy, a potem robimy piknik.")
    go(page.locator("main form[method=post] button"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Sprzątamy brzeg")
    clean(page)


def ask_for_help(page, clean) -> None:
    page.goto(f"{HEAD}1/wanted/new/")
    page.locator("[name=kind][value=hours]").check()
    page.locator("[name=what]").fill("sprzątanie w sobotę")
    page.locator("[name=amount]").fill("10")
    page.locator("[name=until]").fill((clock.today() + 7 * DAY).isoformat())
    clean(page)
    go(page.locator("main form[method=post] button"))


def promise(page, clean) -> None:
    page.goto(f"{HEAD}1/")
    go(page.get_by_role("link", name="Obiecuję"))
    clean(page)
    page.locator("[name=amount]").fill("4")
    page.locator("[name=named]").check()
    go(page.locator("main form[method=post] button"))
    expect(page.get_by_text("Obiecane przez Ciebie: 4")).to_be_visible()
    clean(page)


def live_through_it(cast) -> None:
    """The slow part by deeds: the event is tied, the stages pass, a note is written and the promise kept."""
    one = Initiative.objects.get()
    made = making.event(cast, title="Piknik nad rzeką", slug="piknik", kind="picnic", dates=[making.soon()])
    tie_event(one, made, by=one.lead)
    for stage in ("team", "plan", "doing", "done"):
        move(one, stage, "Idziemy dalej, wszyscy są gotowi.", by=one.lead)
    write_progress(one, "Dwa kontenery pełne, herbata gorąca.", by=one.lead)


def write_what_changed(page, clean) -> None:
    page.goto(f"{HEAD}1/")
    page.get_by_text("Plan, terminy, wynik").click()
    go(page.get_by_role("link", name="Napisz wynik"))
    page.locator("[name=done]").fill("Sprzątaliśmy trzy godziny, potem był piknik.")
    page.locator("[name=people]").fill("23")
    page.locator("[name=changed]").fill("Brzeg jest czysty, stoi ławka.")
    clean(page)
    go(page.locator("main form[method=post] button"))


def test_a_complaint_becomes_a_picnic_and_the_whole_way_is_read_on_one_page(walk, cast, clean):
    with scope(cast.town):
        need = topics.need(cast, cast.resident, text=NEED)
    leader, neighbour = walk(cast.leader, PHONE), walk(cast.resident, PHONE)
    take_it_up(leader, need, clean)
    ask_for_help(leader, clean)
    promise(neighbour, clean)
    with scope(cast.town):
        live_through_it(cast)
    go(keep_promise(leader))
    write_what_changed(leader, clean)
    visitor = walk(None, PHONE)
    visitor.goto(f"{HEAD}1/")
    clean(visitor)
    steps = visitor.locator(".thread > li")
    for text in (NEED[:30], "Piknik nad rzeką", "Dwa kontenery pełne", "Brzeg jest czysty, stoi ławka."):
        expect(steps.filter(has_text=text).first).to_be_visible()
    expect(steps.filter(has_text="Brzeg jest czysty")).to_contain_text("Maria Wrona")


def keep_promise(page):
    """The button by which whoever leads it says that the promise was kept."""
    page.goto(f"{HEAD}1/")
    go(page.get_by_role("link", name="Kto obiecał"))
    return page.get_by_role("button", name=re.compile("^Spełnione.*Maria Wrona"))
