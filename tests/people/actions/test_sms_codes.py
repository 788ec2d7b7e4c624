"""Codes by text message: what they open, and how little a guesser gets."""

import datetime as dt
import re

import pytest
import time_machine

from mam.core.refusal import Refusal
from mam.people.actions.sms_codes import PER_ADDRESS, TRIES, account_of, add_phone, check_code, send_code
from mam.people.models import Account, SmsCode

PHONE = "+48600000001"
NOW = dt.datetime(2026, 10, 6, 10, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def noon():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def sent(capsys, phone: str = PHONE, address: str = "10.0.0.1") -> str:
    """Asks for a code and reads it from the message."""
    send_code(phone, address=address)
    return re.search(r"\b\d{6}\b", capsys.readouterr().err).group()


def refused(deed, *args, **kwargs) -> str:
    with pytest.raises(Refusal) as no:
        deed(*args, **kwargs)
    return no.value.codes[0]


def other_than(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_the_right_code_opens(db, capsys):
    check_code(PHONE, sent(capsys))


def test_spaces_in_the_code_do_not_matter(db, capsys):
    code = sent(capsys)
    check_code(PHONE, f" {code[:3]} {code[3:]} ")


def test_the_code_is_not_kept_readable(db, capsys):
    code = sent(capsys)
    assert code not in SmsCode.objects.get().code_hash


def test_a_code_opens_once(db, capsys):
    code = sent(capsys)
    check_code(PHONE, code)
    assert refused(check_code, PHONE, code) == "used"


def test_after_ten_minutes_it_opens_nothing(db, capsys, noon):
    code = sent(capsys)
    noon.shift(dt.timedelta(minutes=10))
    assert refused(check_code, PHONE, code) == "old"


def test_a_new_code_closes_the_older_one(db, capsys):
    first, second = sent(capsys), sent(capsys)
    if first != second:
        assert refused(check_code, PHONE, first) == "wrong"
    check_code(PHONE, second)


def test_after_five_wrong_guesses_even_the_right_one_is_refused(db, capsys):
    code = sent(capsys)
    assert [refused(check_code, PHONE, other_than(code)) for _guess in range(TRIES)] == ["wrong"] * TRIES
    assert refused(check_code, PHONE, code) == "too_many_tries"


def test_each_wrong_guess_says_how_many_are_left(db, capsys):
    code = sent(capsys)
    with pytest.raises(Refusal) as no:
        check_code(PHONE, other_than(code))
    assert "4" in no.value.reasons[0].works


def test_a_code_of_one_number_does_not_open_another(db, capsys):
    code = sent(capsys)
    sent(capsys, "+48600000002")
    newest = SmsCode.objects.get(phone="+48600000002")
    if newest.code_hash != code:
        assert refused(check_code, "+48600000002", other_than(code)) in ("wrong", "old")


def test_nobody_who_was_sent_nothing_gets_in(db):
    assert refused(check_code, PHONE, "000000") == "old"


def test_letters_and_long_texts_are_only_wrong(db, capsys):
    sent(capsys)
    assert refused(check_code, PHONE, "x" * 10_000) == "wrong"


def test_three_codes_in_ten_minutes_are_enough_for_one_number(db, capsys, noon):
    for _time in range(3):
        sent(capsys)
    with pytest.raises(Refusal) as no:
        send_code(PHONE, address="10.0.0.1")
    assert no.value.reasons[0].works_from == NOW + dt.timedelta(minutes=10)
    noon.shift(dt.timedelta(minutes=10))
    sent(capsys)


def test_one_address_cannot_write_to_half_the_town(db, capsys):
    most = PER_ADDRESS[0][0]
    for number in range(most):
        send_code(f"+486000001{number:02}", address="10.0.0.9")
    assert refused(send_code, "+48600000999", address="10.0.0.9") == "too_often"
    send_code("+48600000999", address="10.0.0.10")


def test_what_is_no_number_is_refused_beside_its_field(db):
    with pytest.raises(Refusal) as no:
        send_code("12", address="10.0.0.1")
    assert no.value.reasons[0].field == "phone"


def test_codes_are_forgotten_after_a_day(db, capsys, noon):
    sent(capsys)
    noon.shift(dt.timedelta(days=1, minutes=1))
    sent(capsys, "+48600000002")
    assert SmsCode.objects.filter(phone=PHONE).count() == 0


def test_a_number_nobody_knows_gets_an_account_and_the_same_one_next_time(db):
    made = account_of(PHONE)
    assert account_of(PHONE) == made
    assert not made.has_usable_password()


def test_a_number_of_another_account_cannot_be_added(db):
    account_of(PHONE)
    mine = Account.objects.create_user(email="a@example.org")
    assert refused(add_phone, mine, PHONE) == "taken"


def test_a_proved_number_becomes_a_key(db):
    mine = Account.objects.create_user(email="a@example.org")
    add_phone(mine, PHONE)
    assert account_of(PHONE) == mine


def test_when_the_operator_is_away_the_reader_hears_what_to_do(db, settings):
    settings.MAM_SMS = "tests.people.actions.test_sms_codes.BrokenSms"
    assert refused(send_code, PHONE, address="10.0.0.1") == "not_sent"


class BrokenSms:
    def send(self, number: str, text: str) -> None:
        raise OSError("no route")
