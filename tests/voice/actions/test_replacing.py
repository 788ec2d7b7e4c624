"""Somebody drawn cannot come: the next reserve who fits takes the seat, the draw stays, and anybody can repeat it."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, transaction

from mam.journal.models import Entry
from mam.voice.actions.lots import announce_lot, slips_of
from mam.voice.actions.replacing import panel_of, replace_drawn
from mam.voice.methods.lot_lines import written
from mam.voice.methods.lots import Quota
from mam.voice.models import LotReplacement, PanelLot
from tests.voice.actions.ballots.test_casting import refused
from tests.voice.actions.test_lots import drawn, plan

WHY = "odmowa przez telefon"


@pytest.fixture
def lot(here):
    return drawn(announce_lot(plan(here), by=here.host), here)


def test_a_reserve_takes_the_seat_within_quotas_and_the_draw_stays(here, lot):
    before = (list(lot.taken), list(lot.reserves), lot.seed)
    row = replace_drawn(lot, lot.taken[0], WHY, by=here.host)
    now = PanelLot.objects.get(pk=lot.pk)
    panel = panel_of(now)
    assert (now.taken, now.reserves, now.seed) == before
    assert row.came in lot.reserves and panel.taken == (*lot.taken[1:], row.came) and row.came not in panel.reserves
    seated = [slip for slip in now.pool if slip["number"] in panel.taken]
    assert len(seated) == 6 and 2 <= sum(slip["traits"]["age"] == "60+" for slip in seated) <= 3
    assert len({slip["address"] for slip in seated}) == 6


def test_twice_is_once_and_the_journal_says_so(here, lot):
    assert replace_drawn(lot, lot.taken[0], WHY, by=here.host) == replace_drawn(lot, lot.taken[0], WHY, by=here.host)
    entry = Entry.objects.get(verb="replaced_drawn")
    assert entry.by == here.host.pk and entry.facts["gone"] == lot.taken[0]


def test_who_came_may_go_too_and_is_named_in_turn(here, lot):
    first = replace_drawn(lot, lot.taken[0], WHY, by=here.host)
    second = replace_drawn(lot, first.came, WHY, by=here.host)
    assert [row.turn for row in LotReplacement.objects.all()] == [1, 2]
    assert second.came not in (first.came, lot.taken[0]) and second.came in panel_of(lot).taken


def test_anybody_repeats_the_replacements_from_the_published_pool(here, lot, tmp_path, capsys):
    gone = [lot.taken[0], lot.taken[3]]
    for slip in gone:
        replace_drawn(lot, slip, WHY, by=here.host)
    file = tmp_path / "pool.txt"
    file.write_text(written(slips_of(lot)), encoding="utf-8")
    rules = ("--seats", "6", "--quota", "age=60+; 2-3", "--one-per-address")
    call_command("draw_lot", str(file), lot.number, *rules, "--gone", gone[0], "--gone", gone[1])
    said = capsys.readouterr().out
    assert f"drawn: {' '.join(lot.taken)}\n" in said and f"now: {' '.join(panel_of(lot).taken)}\n" in said


def test_a_seat_stays_free_when_no_reserve_fits(here):
    slips, quotas = plan(here).slips[:3], (Quota("age", "60+", 0, 0),)
    made = drawn(announce_lot(plan(here, slips=slips, seats=2, quotas=quotas), by=here.host), here)
    assert sorted(made.taken) == ["1", "2"] and made.reserves == ["3"]
    came = [replace_drawn(made, slip, WHY, by=here.host).came for slip in ("1", "2")]
    assert came == ["", ""] and panel_of(made).taken == () and panel_of(made).reserves == ("3",)


def test_only_seats_of_a_draw_are_given_on_with_a_reason_by_those_who_keep_the_place(here, lot):
    assert refused(replace_drawn, lot, "999", "a", by=here.host) == ["no_seat", "why"]
    assert refused(replace_drawn, lot, lot.taken[0], WHY, by=here.resident) == ["not_allowed"]
    waiting = announce_lot(plan(here, title="Drugi panel"), by=here.host)
    assert refused(replace_drawn, waiting, "1", WHY, by=here.host) == ["not_drawn"]


def test_a_replacement_is_never_changed(here, lot):
    row = replace_drawn(lot, lot.taken[0], WHY, by=here.host)
    with pytest.raises(DatabaseError), transaction.atomic():
        LotReplacement.objects.filter(pk=row.pk).update(came="1")
    with pytest.raises(DatabaseError), transaction.atomic():
        row.delete()
