"""What somebody looks for, read from an address."""

import pytest
from django.http import QueryDict

from mam.programme.forms.wish import WishForm, plain_wish
from mam.programme.methods.wish import Wish


def form(query: str) -> WishForm:
    return WishForm(QueryDict(query), centres=[("mam", "MAM")], groups=[("seniorzy", "Seniorzy")], tags=[("dzieci", "dzieci")])


def test_an_address_says_the_whole_wish():
    query = "q=kawa&who=senior&kind=show&time=evening&centre=mam&group=seniorzy&tag=dzieci&step_free=1"
    whole = Wish("kawa", "senior", "show", "evening", "mam", True, "seniorzy", "dzieci")
    assert form(query).wish() == whole == plain_wish(QueryDict(query))


@pytest.mark.parametrize("query", ["who=nobody", "kind=%00", "time=night", "centre=elsewhere", "group=x", "tag=y", "q=" + "a" * 200])
def test_what_cannot_be_read_counts_as_not_asked(query):
    assert form(query).wish() == Wish() and form(query).chips() == []


def test_each_part_of_a_wish_is_a_chip_in_words():
    assert [name for name, _words in form("who=child&step_free=1&q=kawa").chips()] == ["q", "who", "step_free"]
    assert dict(form("centre=mam").chips()) == {"centre": "MAM"}


def test_a_feed_does_not_ask_which_groups_there_are():
    assert plain_wish(QueryDict("group=unknown&who=nobody&q=%00%20kawa")) == Wish(group="unknown", text="kawa")
