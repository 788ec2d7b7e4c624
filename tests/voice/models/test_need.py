import pytest
from django.db import IntegrityError, transaction

from mam.voice.models import Need
from tests.voice import needs


@pytest.mark.parametrize(
    ("fields", "constraint"),
    [
        ({"name_shown": "nobody"}, "nobody_means_nobody"),
        ({"state": "accepted"}, "accepted_has_owner_and_date"),
        ({"number": 1}, "one_need_of_a_number"),
        ({"slip": "SLIP1"}, "one_need_on_a_slip"),
    ],
)
def test_what_must_never_be_is_refused_by_the_database(here, fields, constraint):
    needs.need(here)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        needs.need(here, **fields)


def test_a_need_is_never_joined_to_itself(here):
    made = needs.need(here)
    with pytest.raises(IntegrityError, match="never_joined_to_itself"), transaction.atomic():
        Need.objects.filter(pk=made.pk).update(joined_to=made)


def test_only_those_who_let_it_are_read_by_first_name(here):
    assert needs.need(here, name_shown="all").said_by == here.leader.first_name
    assert needs.need(here, name_shown="house").said_by == ""
