"""Questions in plain SQL stay inside the town in scope and give the objects Django would give."""

import pytest

from mam.municipalities.models import DatedSetting
from mam.municipalities.plain import objects
from mam.municipalities.scope import OutsideScope, scope
from mam.people.models import Person

EVERYBODY = "true order by first_name, last_name, id"


def test_plain_questions_see_only_the_town_in_scope(cast):
    with scope(cast.town):
        found = objects(Person, EVERYBODY)
        assert found == list(Person.objects.order_by("first_name", "last_name", "id"))
    with scope(cast.other.town):
        assert cast.resident not in objects(Person, EVERYBODY)


def test_an_object_is_whole_as_django_reads_it(cast):
    with scope(cast.town):
        row = objects(Person, "id = %s", cast.resident.pk)[0]
        same = Person.objects.get(pk=cast.resident.pk)
    assert [getattr(row, field.attname) for field in Person._meta.concrete_fields] == [
        getattr(same, field.attname) for field in Person._meta.concrete_fields
    ]
    assert not row.get_deferred_fields()


def test_a_plain_question_outside_a_scope_raises(cast):
    with pytest.raises(OutsideScope):
        objects(Person, EVERYBODY)


def test_columns_that_django_translates_are_left_to_django(cast):
    with scope(cast.town), pytest.raises(ValueError, match="value"):
        objects(DatedSetting, "true")
