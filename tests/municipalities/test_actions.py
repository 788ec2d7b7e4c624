"""A town comes here with its numbers of law, once."""

import datetime as dt

import pytest

from mam.municipalities.actions import introduce_setting, open_municipality
from mam.municipalities.law import LAW
from mam.municipalities.models import DatedSetting, Municipality
from mam.municipalities.scope import scope

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 1, 1)


def test_a_town_opens_with_the_numbers_of_law():
    town = open_municipality("trzebinia", name="Trzebinia", full_name="Gmina Trzebinia")
    with scope(town):
        assert set(DatedSetting.objects.values_list("key", flat=True)) == {row["key"] for row in LAW}
    assert town.open_rooms == ["program", "miejsce", "glos", "inicjatywy", "ludzie"] and not town.is_demo


def test_opening_twice_is_harmless_and_keeps_what_people_wrote():
    first = open_municipality("trzebinia", name="Trzebinia", full_name="Gmina Trzebinia")
    again = open_municipality("trzebinia", name="Other", full_name="Other")
    assert first == again and Municipality.objects.get().name == "Trzebinia"


def test_every_number_of_law_has_a_source_and_a_first_day():
    for row in LAW:
        assert row["source"] and isinstance(row["valid_from"], dt.date) and isinstance(row["confirmed"], bool)


def test_a_setting_is_introduced_once(here):
    first = introduce_setting("cancel-by", 48, valid_from=DAY, source="regulamin", place="mam")
    assert introduce_setting("cancel-by", 24, valid_from=DAY, source="inne", place="mam") == first
    assert DatedSetting.objects.get(key="cancel-by").value == 48
