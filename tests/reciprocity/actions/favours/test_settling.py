import datetime as dt

import pytest
from django.db import IntegrityError, InternalError, connection, transaction
from django.db.utils import ProgrammingError

from mam.core import clock
from mam.core.refusal import Refusal
from mam.journal.models import Entry, Notice
from mam.reciprocity.actions.favours.exchanging import agree, call_off, take_up
from mam.reciprocity.actions.favours.giving import give_from_house, give_to_house, record_work
from mam.reciprocity.actions.favours.ledger import account_of, book, house_account
from mam.reciprocity.actions.favours.settling import confirm_done, dispute, say_done, take_entry_back
from mam.reciprocity.models import LedgerEntry, LedgerLine

from ... import favours

HOUR = 60


def balances(*people) -> list[int]:
    return [account_of(person).balance for person in people]


def test_a_favour_confirmed_by_the_other_side_moves_the_hours(here):
    favours.settled(here.leader, here.resident, 90)
    assert balances(here.leader, here.resident) == [90, -90]
    assert Entry.objects.filter(verb="settled_exchange").count() == 1


def test_confirming_twice_writes_the_hours_down_once(here):
    exchange = favours.settled(here.leader, here.resident)
    confirm_done(exchange, by=here.resident)
    assert LedgerEntry.objects.count() == 1 and Entry.objects.filter(verb="settled_exchange").count() == 1


def test_nobody_confirms_their_own_word(here):
    exchange = favours.done(here.leader, here.resident)
    for somebody in (here.leader, here.second):
        with pytest.raises(Refusal) as no:
            confirm_done(exchange, by=somebody)
        assert no.value.codes[0] in ("both_sides", "not_allowed")
    assert LedgerEntry.objects.count() == 0


def test_a_host_who_gave_the_help_does_not_confirm_it_for_the_other_side(here):
    with pytest.raises(Refusal) as no:
        confirm_done(favours.done(here.host, here.offline), by=here.host)
    assert no.value.codes == ["both_sides"]


def test_the_host_confirms_for_somebody_without_an_account(here):
    exchange = favours.agreed(here.leader, here.resident)
    exchange = say_done(exchange, exchange.giver, by=here.leader)
    confirm_done(exchange, by=here.host, channel="phone")
    entry = Entry.objects.get(verb="settled_exchange")
    assert (entry.by, entry.on_behalf_of, entry.channel) == (here.host.pk, here.resident.pk, "phone")


def test_hours_seen_differently_are_said_again(here):
    exchange = dispute(favours.done(here.leader, here.resident), "To była godzina.", by=here.resident)
    with pytest.raises(Refusal):
        confirm_done(exchange, by=here.resident)
    exchange = say_done(exchange, exchange.giver, by=here.leader, minutes=45)
    confirm_done(exchange, by=here.resident)
    assert balances(here.leader) == [45]


@pytest.mark.parametrize(
    ("minutes", "code"), [(0, "no_hours"), (-60, "no_hours"), (20, "no_quarters"), (25 * HOUR, "over_a_day")]
)
def test_hours_are_quarters_between_nothing_and_a_day(here, minutes, code):
    favour = favours.favour(here.leader)
    with pytest.raises(Refusal) as no:
        take_up(favour, here.resident, minutes=minutes, day=clock.today(), by=here.resident)
    assert no.value.codes == [code] and no.value.reasons[0].works


def test_nobody_gives_more_than_24_hours_on_one_day(here):
    favours.agreed(here.leader, here.resident, 20 * HOUR)
    with pytest.raises(Refusal) as no:
        favours.answered(here.leader, here.second, 5 * HOUR, title="Inna")
    assert no.value.codes == ["full_day"] and "4" in no.value.reasons[0].sentence
    favours.answered(here.leader, here.second, 4 * HOUR, title="Inna")


def test_a_day_that_is_over_and_a_done_day_to_come_are_refused(here):
    day = dt.timedelta(days=1)
    with pytest.raises(Refusal) as no:
        favours.answered(here.leader, here.resident, day=clock.today() - day)
    assert no.value.codes == ["past"]
    exchange = favours.agreed(here.leader, here.resident, day=clock.today() + day, title="Jutro")
    with pytest.raises(Refusal) as no:
        say_done(exchange, exchange.giver, by=here.leader)
    assert no.value.codes == ["not_yet"]


def test_pressing_the_answer_twice_is_one_answer(here):
    favour = favours.favour(here.leader)
    one, two = (take_up(favour, here.resident, minutes=60, day=clock.today(), by=here.resident) for _press in range(2))
    assert one == two and Notice.objects.filter(kind="exchange", to=here.leader.pk).count() == 1


def test_what_is_settled_is_not_called_off_but_taken_back_once(here):
    exchange = favours.settled(here.leader, here.resident)
    with pytest.raises(Refusal) as no:
        call_off(exchange, by=here.resident, side=exchange.getter)
    assert no.value.codes == ["settled"]
    with pytest.raises(Refusal):
        take_entry_back(exchange.entry, by=here.resident)
    one, two = (take_entry_back(exchange.entry, by=here.coordinator) for _press in range(2))
    assert one == two and balances(here.leader, here.resident) == [0, 0]
    with pytest.raises(Refusal):
        take_entry_back(one, by=here.coordinator)


def test_calling_off_tells_the_other_side_and_is_harmless_twice(here):
    exchange = favours.answered(here.leader, here.resident)
    for _press in range(2):
        exchange = call_off(exchange, by=here.resident, side=exchange.getter)
    assert Entry.objects.filter(verb="called_exchange_off").count() == 1
    with pytest.raises(Refusal):
        agree(exchange, by=here.leader)


def test_hours_given_to_the_house_wait_for_whoever_needs_them(here):
    give_to_house(here.leader, 120, by=here.leader)
    with pytest.raises(Refusal) as no:
        give_from_house(here.offline, 180, by=here.coordinator)
    assert no.value.codes == ["too_few"]
    give_from_house(here.offline, 60, by=here.coordinator)
    assert [house_account().balance, *balances(here.leader, here.offline)] == [60, -120, 60]


def test_work_of_many_is_one_entry(here):
    entry = record_work(
        "Sprzątanie brzegu", clock.today(), {here.leader: 120, here.second: 90}, by=here.leader, group=here.group
    )
    assert entry.lines.count() == 3 and account_of(here.group).balance == -210
    with pytest.raises(Refusal):
        record_work("Sprzątanie", clock.today(), {here.second: 60}, by=here.resident, group=here.group)


def test_an_entry_that_does_not_sum_to_zero_is_refused_by_the_database(here):
    moves = {account_of(here.leader): 60, account_of(here.resident): -45}
    with pytest.raises(IntegrityError), transaction.atomic():
        book("work", "x", clock.today(), moves, by=None, channel="web")
        connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_an_entry_without_lines_is_refused_by_the_database(here):
    with pytest.raises(IntegrityError), transaction.atomic():
        book("work", "x", clock.today(), {}, by=None, channel="web")
        connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_entries_and_lines_are_never_changed(here):
    favours.settled(here.leader, here.resident)
    for model, change in ((LedgerEntry, {"title": "inaczej"}), (LedgerLine, {"minutes": 1})):
        for deed in (
            lambda model=model, change=change: model.objects.update(**change),
            lambda model=model: model.objects.all()._raw_delete("default"),
        ):
            with pytest.raises((InternalError, ProgrammingError, IntegrityError)), transaction.atomic():
                deed()
    assert balances(here.leader) == [60]
