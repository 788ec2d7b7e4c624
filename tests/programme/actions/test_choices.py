"""What one may choose between in the programme."""

from mam.programme.actions.choices import choices
from mam.programme.words import EventState
from tests.programme import making


def test_only_what_has_dates_ahead_is_offered(here, django_assert_num_queries):
    making.event(here, dates=[making.soon(2)], tags=["gry", "dzieci"])
    making.event(here, slug="dawne", dates=[making.soon(-2)], tags=["dawne"])
    making.event(here, slug="szkic", dates=[making.soon(2)], tags=["tajne"], state=EventState.DRAFT)
    with django_assert_num_queries(1):
        found = choices()
    assert [tag for tag, _name in found.tags] == ["dzieci", "gry"]
    assert found.groups == [(here.group.slug, here.group.name)] and found.centres == [("mam", here.centre.name)]


def test_a_group_that_is_not_listed_is_not_offered(here):
    making.event(here, dates=[making.soon(2)])
    here.group.listed = False
    here.group.save()
    assert choices().groups == []
