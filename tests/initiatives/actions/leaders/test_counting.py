import datetime as dt

import pytest
from django.utils import translation

from mam.core import clock
from mam.core.refusal import Refusal
from mam.initiatives.actions.leaders.answering import answer_as_leader
from mam.initiatives.actions.leaders.counting import leader_counts, named
from mam.municipalities.actions import introduce_setting
from mam.people.actions import answer
from tests.initiatives import leading
from tests.programme import making

DAY = dt.timedelta(days=1)


def events(counts):
    return dict((str(label), cell) for label, cell in counts.kinds)["organises events"]


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def test_nobody_is_counted_before_the_house_told_them(here):
    leading.organisers(here, 6)
    assert leader_counts(by=here.coordinator).people == 0
    leading.told(here)
    assert leader_counts(by=here.official).people == 6


def test_fewer_than_five_are_never_shown(here):
    leading.organisers(here, 4)
    leading.told(here)
    counts = leader_counts(by=here.coordinator)
    assert (counts.people, events(counts)) == ("small", "small")


def test_whoever_says_it_is_wrong_is_not_counted(here):
    somebody = leading.organisers(here, 6)[0]
    leading.told(here)
    answer_as_leader(somebody, "wrong", "To zorganizowała sąsiadka.", named=False, by=somebody)
    assert events(leader_counts(by=here.coordinator)) == 5


def test_with_less_than_twelve_months_of_data_nothing_is_compared(here):
    leading.organisers(here, 6)
    leading.told(here)
    assert leader_counts(by=here.coordinator).early
    making.event(here, slug="dawno", title="Dawno", dates=[clock.today() - 400 * DAY])
    counts = leader_counts(by=here.coordinator)
    assert (counts.early, counts.new, counts.again, counts.before) == (False, 6, 0, 0)


def test_a_small_part_hides_a_second_cell(here):
    people = leading.organisers(here, 9)
    leading.told(here)
    for place, somebody in enumerate(people[:3]):
        making.event(
            here, slug=f"dawniej-{place}", title="Dawniej", party_group=None, party_person=somebody, leader=somebody,
            dates=[clock.today() - 250 * DAY],
        )  # fmt: skip
    making.event(here, slug="dawno", title="Dawno", dates=[clock.today() - 400 * DAY])
    counts = leader_counts(by=here.coordinator)
    assert counts.again == "small"
    assert "hidden" in (counts.new, counts.people)


def test_the_window_is_a_dated_setting(here):
    introduce_setting("leaders-window-months", 12, valid_from=clock.today(), source="decyzja rady")
    assert leader_counts(by=here.coordinator).months == 12


def test_names_need_a_yes_and_go_with_a_no(here):
    somebody = leading.organisers(here, 6)[0]
    leading.told(here)
    assert named() == []
    answer_as_leader(somebody, "right", named=True, by=somebody)
    assert named() == [somebody.name]
    answer(somebody, "leading", False, by=somebody)
    assert named() == []


def test_residents_and_hosts_see_no_counts(here):
    for somebody in (here.resident, here.host):
        with pytest.raises(Refusal):
            leader_counts(by=somebody)
