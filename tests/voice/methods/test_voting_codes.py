from hypothesis import given
from hypothesis import strategies as st

from mam.voice.methods.voting_codes import LETTERS, in_groups, mark, new_code, new_key, typed_code


def test_a_code_has_twelve_signs_that_cannot_be_mistaken():
    codes = {new_code() for _time in range(200)}
    assert len(codes) == 200
    assert all(len(code) == 12 and set(code) <= set(LETTERS) for code in codes)
    assert not set("01OIL") & set(LETTERS)


def test_printed_in_groups_it_reads_back():
    code = new_code()
    assert typed_code(f" {in_groups(code).lower()} ") == code


@given(st.text(max_size=200))
def test_whatever_is_typed_becomes_a_short_line_of_signs(typed):
    read = typed_code(typed)
    assert len(read) <= 16 and read.isascii() and (read == "" or read.isalnum())


def test_a_mark_hangs_on_the_voting_and_on_what_it_is_of():
    key = new_key()
    assert mark(key, "code", "A") == mark(key, "code", "A")
    assert len({mark(key, "code", "A"), mark(key, "device", "A"), mark(new_key(), "code", "A")}) == 3
