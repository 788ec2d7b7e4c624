"""House rules in dated versions."""

import datetime as dt

from mam.places.actions.keeping.rules import drop_rules, rules_in_force, write_rules
from mam.places.models import HouseRules

from .told import refused, told

TODAY = dt.date(2026, 11, 25)
DAY = dt.timedelta(days=1)


def test_a_new_version_waits_for_its_day(here):
    write_rules(here.centre, by=here.host, text="Nowe zasady.", valid_from=TODAY + 7 * DAY)
    assert rules_in_force(here.centre, TODAY).text == "Dbamy o salę."
    assert rules_in_force(here.centre, TODAY + 7 * DAY).text == "Nowe zasady."
    assert told("wrote_rules")[0].facts == {"version": "2", "valid_from": "2026-12-02"}


def test_a_version_still_ahead_is_written_anew_and_twice_is_once(here):
    for text in ("Szkic.", "Gotowe.", "Gotowe."):
        write_rules(here.centre, by=here.host, text=text, valid_from=TODAY + DAY)
    assert HouseRules.objects.get(valid_from=TODAY + DAY).text == "Gotowe."
    assert len(told("wrote_rules")) == 2


def test_what_was_in_force_is_never_changed(here):
    write_rules(here.centre, by=here.host, text="Od dziś.", valid_from=TODAY)
    with refused("in_force"):
        write_rules(here.centre, by=here.host, text="Od dziś inaczej.", valid_from=TODAY)
    with refused("in_force"):
        write_rules(here.centre, by=here.host, text="Wstecz.", valid_from=TODAY - DAY)
    with refused("in_force"):
        drop_rules(here.rules, by=here.host)


def test_empty_and_endless_rules_are_refused(here):
    with refused("no_text"):
        write_rules(here.centre, by=here.host, text=" \n ", valid_from=TODAY + DAY)
    with refused("too_long"):
        write_rules(here.centre, by=here.host, text="a" * 60_001, valid_from=TODAY + DAY)


def test_only_people_of_the_house_write_rules(here):
    with refused("not_allowed"):
        write_rules(here.centre, by=here.leader, text="Wolno wszystko.", valid_from=TODAY + DAY)
    version = write_rules(here.centre, by=here.host, text="Nowe.", valid_from=TODAY + DAY)
    with refused("not_allowed"):
        drop_rules(version, by=here.leader)


def test_a_version_ahead_can_be_struck_out_once(here):
    version = write_rules(here.centre, by=here.host, text="Nowe.", valid_from=TODAY + DAY)
    for _time in (1, 2):
        drop_rules(version, by=here.host)
    assert HouseRules.objects.count() == 1
    assert len(told("dropped_rules")) == 1
