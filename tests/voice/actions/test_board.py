import datetime as dt

import pytest
from django.core.cache import cache

from mam.core import clock
from mam.core.refusal import Refusal
from mam.municipalities.actions import introduce_setting
from mam.voice.actions.board import board_lines, counted, figures
from mam.voice.methods.hiding import SMALL
from mam.voice.models import Area, Heard, Theme
from tests.voice import needs

DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def nothing_kept(here):
    cache.clear()


def lines(here, **wanted):
    return board_lines(wanted, by=here.official)[0]


def test_the_longest_late_comes_first_and_what_nobody_took_on_last(here):
    late = {"state": "accepted", "seat": "Wydział"}
    for days, title in ((-3, "drugie"), (-9, "pierwsze"), (5, "trzecie")):
        needs.need(here, title=title, due=clock.today() + days * DAY, **late)
    needs.need(here, title="czwarte")
    needs.need(here, state="confirmed")
    assert [line.need.title for line in lines(here)] == ["pierwsze", "drugie", "trzecie", "czwarte"]
    assert [line.need.title for line in lines(here, late=True)] == ["pierwsze", "drugie"]


def test_fewer_than_five_people_are_neither_counted_nor_told_apart_by_way(here):
    few, many = needs.need(here, voices=4), needs.need(here, voices=9)
    needs.supported(few, here.resident, here.second)
    needs.supported(many, *[getattr(here, name) for name in ("resident", "second", "neighbour", "host", "animator")])
    shown = {line.need.pk: line for line in lines(here)}
    assert (shown[few.pk].people, shown[few.pk].channels) == (SMALL, [])
    assert (shown[many.pk].people, [number for _way, number in shown[many.pk].channels]) == (9, [6])


def test_people_of_joined_needs_are_counted_by_way_too(here):
    need = needs.need(here, voices=5)
    needs.need(here, joined_to=need, channel="phone")
    needs.supported(need, here.resident, here.second, here.neighbour, here.host)
    (line,) = lines(here)
    assert line.channels == [] and line.rest


def test_figures_of_months_places_ages_and_silence(here):
    balin, plaza = (Area.objects.create(kind="village", name=name, since=dt.date(2019, 1, 1), people=100) for name in ("Balin", "Płaza"))
    ruch = Theme.objects.create(name="ruch", since=dt.date(2019, 1, 1))
    needs.need(here, area=balin, theme=ruch, voices=7, answered=clock.now())
    needs.need(here, area=balin, theme=ruch, voices=2, created=clock.now() - 70 * DAY)
    for band, people in (("17", 2), ("34", 6), ("75", 12)):
        Heard.objects.bulk_create(Heard(month=clock.today().replace(day=1), age_band=band) for _one in range(people))
    introduce_setting("population-by-age", {"17": 25, "34": 25, "75": 50}, valid_from=dt.date(2019, 1, 1), source="GUS")
    told = counted()
    assert (told.months[-1][1:], len(told.months), told.open_now) == ((1, 1), 6, 2)
    assert told.where[0] == ("Balin", [9, 9]) and told.silent == ["Płaza"] and plaza.name not in dict(told.where)
    ages = {row.name: (row.count, row.lives) for row in told.ages}
    assert 2 not in [count for count, _lives in ages.values()] and told.told == 20
    assert 50 in [lives for _count, lives in ages.values()]


def test_residents_and_hosts_do_not_see_the_board(here):
    for person in (here.resident, here.host):
        for look in (lambda who: board_lines({}, by=who), lambda who: figures(by=who)):
            with pytest.raises(Refusal):
                look(person)
