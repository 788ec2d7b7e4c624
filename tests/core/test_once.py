"""One filled form makes one thing, and another's form is not read through its key."""

import uuid

import pytest

from mam.core.once import made_before
from mam.core.refusal import Refusal

KEY = uuid.uuid4()
MADE = {KEY: "a booking of Anna"}


def test_a_form_that_made_nothing_yet_and_one_without_a_key_give_nothing():
    assert made_before(MADE.get, uuid.uuid4(), ours=lambda row: True) is None
    assert made_before(MADE.get, None, ours=lambda row: True) is None


def test_the_same_form_again_gives_what_it_made():
    assert made_before(MADE.get, KEY, ours=lambda row: row.endswith("Anna")) == "a booking of Anna"


def test_a_form_of_somebody_else_is_refused():
    with pytest.raises(Refusal) as no:
        made_before(MADE.get, KEY, ours=lambda row: row.endswith("Jan"))
    assert no.value.codes == ["foreign_form"]
