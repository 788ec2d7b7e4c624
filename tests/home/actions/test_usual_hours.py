"""The usual hours of the houses."""

import datetime as dt

from mam.home.actions.usual_hours import usual_hours
from mam.places.models import OpeningHours
from mam.places.words import Audience


def test_hours_of_the_public_are_told_and_those_of_groups_are_not(here):
    OpeningHours.objects.create(
        centre=here.centre, weekday=6, opens=dt.time(8), closes=dt.time(10), audience=Audience.GROUP,
        valid_from=dt.date(2019, 1, 1),
    )  # fmt: skip
    lines = usual_hours([here.centre])[here.centre.pk]
    assert [(line.first, line.last, f"{line.hours[0][1]:%H}") for line in lines] == [(0, 4, "20"), (5, 5, "16")]


def test_one_query_for_all_houses(here, django_assert_num_queries):
    with django_assert_num_queries(1):
        usual_hours([here.centre])
