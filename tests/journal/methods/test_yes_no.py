"""TAK and NIE in every way people write them; anything else is for a person."""

import pytest

from mam.journal.methods.phones import e164, is_mobile
from mam.journal.methods.yes_no import yes_or_no


@pytest.mark.parametrize("text", ["TAK", "tak", "Tak!", " tak. ", "Tąk", "tak, dziękuję", "Áno", "yes", "TAK PRZYJDĘ"])
def test_yes(text):
    assert yes_or_no(text) is True


@pytest.mark.parametrize("text", ["NIE", "nie", "Nie!!", "nie, dziękuję", "Nie mogę", "nie przyjdę", "no"])
def test_no(text):
    assert yes_or_no(text) is False


@pytest.mark.parametrize("text", ["", "?", "nie wiem", "tak ale spóźnię się", "kto pisze", "taksówka", "tak nie"])
def test_neither(text):
    assert yes_or_no(text) is None


@pytest.mark.parametrize(
    ("number", "mobile"),
    [("+48600000001", True), ("+48326230000", False), ("", False), ("x", False), ("+421905123456", True)],
)
def test_only_mobile_numbers_get_text_messages(number, mobile):
    assert is_mobile(number) is mobile


def test_numbers_of_gateways_get_one_form():
    assert e164("48600000001") == e164("+48600000001") == "+48600000001"
    assert e164("MAM") is e164("") is None
