"""The tenant scope fails closed: nothing of a town is read or written without saying which town."""

import datetime as dt

import pytest

from mam.municipalities.models import DatedSetting
from mam.municipalities.scope import OutsideScope, current, scope
from mam.people.models import Group, Person
from mam.places.models import Booking


@pytest.mark.parametrize("model", [Person, Group, Booking, DatedSetting])
def test_a_query_outside_a_scope_raises(cast, model):
    with pytest.raises(OutsideScope):
        model.objects.count()
    with pytest.raises(OutsideScope):
        current()


def test_writing_outside_a_scope_raises(cast):
    with pytest.raises(OutsideScope):
        Person.objects.create(first_name="Nobody")


def test_one_town_does_not_see_the_other(cast):
    with scope(cast.other.town):
        assert not Person.objects.filter(pk=cast.resident.pk).exists()
    with scope(cast.town):
        assert Person.objects.filter(pk=cast.resident.pk).exists()


def test_a_row_is_never_carried_into_another_town(cast):
    with scope(cast.other.town), pytest.raises(ValueError, match="another"):
        cast.resident.save()


def test_many_rows_at_once_are_checked_too(cast):
    row = DatedSetting(key="x", value=1, valid_from=dt.date(2026, 1, 1), source="y", municipality=cast.town)
    with scope(cast.other.town), pytest.raises(ValueError, match="another"):
        DatedSetting.objects.bulk_create([row])


def test_an_inner_scope_gives_way_to_the_outer_one(cast):
    with scope(cast.town):
        with scope(cast.other.town):
            assert current() == cast.other.town
        assert current() == cast.town


def test_an_address_of_an_unknown_town_is_nowhere(cast, client):
    assert client.get("/krakow/").status_code == 404
