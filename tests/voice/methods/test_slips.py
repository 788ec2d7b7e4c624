import pytest

from mam.voice.methods.slips import ALPHABET, clean_slip, make_slip, slip_words


def test_a_made_slip_is_read_back_as_people_type_it():
    for _time in range(200):
        slip = make_slip()
        assert clean_slip(slip) == slip
        assert clean_slip(f" {slip_words(slip).lower()} ") == slip


def test_no_sign_looks_like_another():
    assert not set(ALPHABET) & set("0O1IL") and len(ALPHABET) == 31


def test_one_wrong_sign_is_always_noticed():
    slip = make_slip()
    for place in range(len(slip)):
        for sign in ALPHABET:
            wrong = slip[:place] + sign + slip[place + 1 :]
            assert (clean_slip(wrong) == wrong) == (wrong == slip)


def test_two_neighbours_changed_about_are_noticed():
    for _time in range(50):
        slip = make_slip()
        for place in range(len(slip) - 2):
            swapped = slip[:place] + slip[place + 1] + slip[place] + slip[place + 2 :]
            assert swapped == slip or clean_slip(swapped) is None


@pytest.mark.parametrize("typed", ["", "ABC", "ABCD-234", "ABCD-EFGHJ", "0OIL-1111", "ŻÓŁW-2345", "A" * 50_000])
def test_what_can_be_no_slip_is_none(typed):
    assert clean_slip(typed) is None
