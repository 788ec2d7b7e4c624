"""Numbers and addresses as people type them."""

import pytest

from mam.people.methods.contacts import clean_email, clean_phone, masked, phone_words


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("600 000 001", "+48600000001"),
        ("+48 600-000-001", "+48600000001"),
        ("0048600000001", "+48600000001"),
        ("(32) 758 51 44", "+48327585144"),
        ("+421 910 324 396", "+421910324396"),
    ],
)
def test_a_number_has_one_form_however_it_was_typed(typed, kept):
    assert clean_phone(typed) == kept


@pytest.mark.parametrize("typed", ["", "123", "abc", "6" * 10_000, "+", "\u202e600"])
def test_what_cannot_be_a_number_is_none(typed):
    assert clean_phone(typed) is None


def test_a_number_is_read_the_way_people_say_it():
    assert phone_words("+48600000001") == "600\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}001"
    assert phone_words("+421910324396").startswith("+421")
    assert phone_words("something else") == "something else"


def test_a_masked_number_shows_three_digits():
    assert masked("+48600000123").endswith("123")
    assert "600" not in masked("+48600000123")


def test_an_address_is_kept_in_lower_case():
    assert clean_email(" Anna@Example.ORG ") == "anna@example.org"


@pytest.mark.parametrize(
    "typed", ["", "anna", "anna@", "anna@localhost", "a b@example.org", "x" * 400 + "@example.org"]
)
def test_what_cannot_be_an_address_is_none(typed):
    assert clean_email(typed) is None
