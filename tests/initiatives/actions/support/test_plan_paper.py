import datetime as dt

import pytest

from mam.core import clock
from mam.initiatives.actions.support.plan_paper import address_of, plan_pdf, plan_sheet, plan_texts
from mam.programme.actions.printing.programme import SHEETS
from tests import reading
from tests.initiatives import scenes


@pytest.mark.parametrize("shape", ["a4", "a5"])
def test_the_poster_of_the_plan_says_what_is_needed_where_and_how_to_join(here, shape):
    one = scenes.initiative(here, place="Przystanek Śródmieście")
    scenes.wanted(here, one, what="łopata", amount=3)
    scenes.step(here, one, "Kupić deski")
    content = plan_pdf(one, shape, "pl")
    said = reading.text(content)
    for words in ("Ławki przy przystanku", "łopata (3)", "Przystanek Śródmieście", "Kupić deski"):
        assert words in said
    assert len(reading.pages(content)) == 1
    assert reading.codes(SHEETS / "event.typ", plan_sheet(one, shape)) == [address_of(one)]


def test_a_very_long_plan_still_makes_one_page_and_a_short_message(here):
    one = scenes.initiative(here, title="Ławki " * 19, summary="Bardzo długi opis tego, co chcemy zrobić razem. " * 60)
    assert len(reading.pages(plan_pdf(one, "a4", "pl"))) == 1
    texts = plan_texts(one)
    assert (texts.segments, len(texts.short) < 700) == (1, True)


def test_what_was_promised_or_is_too_late_is_not_asked_for(here):
    one = scenes.initiative(here)
    scenes.wanted(here, one, what="łopata", until=clock.today() + scenes.DAY)
    assert "łopata" in plan_texts(one).short
    with clock.stopped(clock.now() + dt.timedelta(days=3)):
        assert "łopata" not in plan_texts(one).short


def test_nobody_is_asked_for_money_from_a_wall_and_hours_say_that_they_are_hours(here):
    one = scenes.initiative(here)
    scenes.wanted(here, one, "money", "farba", 200)
    scenes.wanted(here, one, "hours", "malowanie", 8)
    short = plan_texts(one).short
    assert "malowanie (8 h)" in short and "farba" not in short
