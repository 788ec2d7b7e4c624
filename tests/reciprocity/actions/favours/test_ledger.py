"""Whatever people do, in whatever order, the ledger sums to zero and a balance is the sum of its lines."""

import pytest
from django.db import connection, transaction
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mam.core import clock
from mam.core.refusal import Refusal
from mam.reciprocity.actions.favours.giving import give_from_house, give_to_house, record_work
from mam.reciprocity.actions.favours.ledger import kind_word, limit
from mam.reciprocity.actions.favours.settling import confirm_done, take_entry_back
from mam.reciprocity.methods.quarters import hours_of, minutes_of
from mam.reciprocity.models import Exchange, HoursAccount, LedgerEntry, LedgerLine

from ... import favours

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["exchange", "again", "gift", "from_house", "work", "back"]),
        st.integers(0, 2), st.integers(0, 2), st.sampled_from([-15, 0, 15, 20, 60, 600, 1500]),
    ), max_size=8,
)  # fmt: skip


def act(here, deed: str, one: int, two: int, minutes: int) -> None:
    people = [here.leader, here.resident, here.second]
    giver, getter = people[one], people[two]
    if deed == "exchange":
        favours.settled(giver, getter, minutes)
    elif deed == "again" and (last := Exchange.objects.first()):
        confirm_done(last, by=here.host)
    elif deed == "gift":
        give_to_house(giver, minutes, by=giver)
    elif deed == "from_house":
        give_from_house(getter, minutes, by=here.coordinator)
    elif deed == "work":
        record_work("Sprzątanie", clock.today(), {giver: minutes, getter: 30}, by=here.host)
    elif deed == "back" and (last := LedgerEntry.objects.first()):
        take_entry_back(last, by=here.coordinator)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_any_sequence_of_deeds_keeps_the_ledger_at_zero(here, steps):
    with transaction.atomic():
        for step in steps:
            try:
                with transaction.atomic():
                    act(here, *step)
            except Refusal as no:
                assert all(reason.sentence for reason in no.reasons)
        connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")
        assert sum(account.balance for account in HoursAccount.objects.all()) == 0
        assert all(entry.lines.aggregate(total=Sum("minutes"))["total"] == 0 for entry in LedgerEntry.objects.all())
        assert LedgerLine.objects.filter(minutes=0).count() == 0
        transaction.set_rollback(True)


@pytest.mark.parametrize(("words", "minutes"), [
    ("1,5", 90), ("1.25", 75), ("1:30", 90), ("2 h", 120), ("-1", -60), ("abc", None), ("", None),
                                                ("nan", None), ("1e9999", None)])  # fmt: skip
def test_hours_are_read_as_people_write_them(words, minutes):
    assert minutes_of(words) == minutes


def test_hours_are_written_with_a_comma():
    assert [hours_of(90), hours_of(-15), hours_of(120)] == ["1,5", "\N{MINUS SIGN}0,25", "2"]


def test_far_from_zero_gets_a_kind_word_and_nothing_is_refused(here):
    assert kind_word(0) == "" and kind_word(limit() + 15) and kind_word(-limit() - 15)
    favours.settled(here.leader, here.resident, 20 * 60)
    favours.settled(here.leader, here.resident, 60, title="Jeszcze")
    assert Exchange.objects.filter(state="settled").count() == 2
