"""A draw that was announced before anybody knew the number, and that anybody can repeat."""

import datetime as dt

import pytest
import time_machine
from django.core.management import call_command

from mam.core import clock
from mam.journal.models import Entry
from mam.voice.actions.lots import LotPlan, announce_lot, draw_lot, slips_of
from mam.voice.methods.lot_lines import written
from mam.voice.methods.lots import Quota, Slip
from tests.voice.actions.ballots.test_casting import refused


def plan(here, **fields) -> LotPlan:
    slips = tuple(Slip(str(number), {"age": "18-34" if number % 3 else "60+"}, f"A{number // 2}") for number in range(1, 25))
    values = {
        "centre": here.centre, "title": "Panel o parku", "seats": 6, "slips": slips, "number_on": clock.today() + dt.timedelta(days=3),
        "number_source": "Lotto", "quotas": (Quota("age", "60+", 2, 3),), "one_per_address": True,
    }  # fmt: skip
    return LotPlan(**{**values, **fields})


@pytest.fixture
def lot(here):
    return announce_lot(plan(here), by=here.host)


def drawn(lot, here, number: str = "4 8 15"):
    with time_machine.travel(dt.datetime.combine(lot.number_on, dt.time(20), dt.UTC), tick=False):
        return draw_lot(lot, number, by=here.host)


def test_announcing_freezes_the_pool_and_says_everybodys_chance(here, lot):
    assert len(lot.pool_hash) == 64 and set(lot.chances) == {str(number) for number in range(1, 25)}
    assert sum(lot.chances.values()) == pytest.approx(6)
    assert Entry.objects.get(verb="announced_lot").facts["hash"] == lot.pool_hash


def test_the_draw_meets_quotas_and_addresses_and_twice_is_once(here, lot):
    made = drawn(lot, here)
    chosen = [row for row in made.pool if row["number"] in made.taken]
    assert len(chosen) == 6 and 2 <= sum(row["traits"]["age"] == "60+" for row in chosen) <= 3
    assert len({row["address"] for row in chosen}) == 6
    assert set(made.taken) | set(made.reserves) == {row["number"] for row in made.pool}
    assert drawn(lot, here) == made and Entry.objects.filter(verb="drew_lot").count() == 1
    with time_machine.travel(dt.datetime.combine(lot.number_on, dt.time(20), dt.UTC), tick=False):
        assert refused(draw_lot, lot, "1 2 3", by=here.host) == ["drawn"]


def test_the_published_pool_drawn_again_gives_the_same_slips(here, lot, tmp_path, capsys):
    made = drawn(lot, here)
    file = tmp_path / "pool.txt"
    file.write_text(written(slips_of(made)), encoding="utf-8")
    call_command("draw_lot", str(file), "4 8 15", "--seats", "6", "--quota", "age=60+; 2-3", "--one-per-address")
    said = capsys.readouterr().out
    assert f"seed: {made.seed}" in said and f"drawn: {' '.join(made.taken)}\n" in said and f"reserves: {' '.join(made.reserves)}\n" in said


def test_nobody_draws_before_the_day_nor_without_the_number_nor_from_outside(here, lot):
    assert refused(draw_lot, lot, "", by=here.host) == ["too_early", "number"]
    assert refused(draw_lot, lot, "1", by=here.resident) == ["not_allowed"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"seats": 30}, "seats"), ({"quotas": (Quota("age", "60+", 6, 6), Quota("age", "18-34", 3))}, "impossible"),
     ({"slips": (Slip("1"), Slip("1"))}, "twice"), ({"number_on": dt.date(2020, 1, 1)}, "known")],
)  # fmt: skip
def test_what_cannot_be_drawn_fairly_is_not_announced(here, fields, code):
    assert code in refused(announce_lot, plan(here, **fields), by=here.host)
