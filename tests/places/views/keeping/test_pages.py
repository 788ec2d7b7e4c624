"""Every page of keeping: who comes in, who does not, and that lists cost the same for one thing and for three."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.municipalities.models import DatedSetting
from mam.municipalities.scope import scope
from mam.places.models import Closure, Host, HoursException, KeyGroup, OpeningHours, Part, Photo, Quota
from tests import cast as people

TODAY = dt.date(2026, 11, 25)
DAY = dt.timedelta(days=1)
PLAIN = ["keeping", "keeping_centre", "keeping_keys", "keeping_things", "keeping_thing_new", "keeping_parts"]
PLAIN += ["keeping_hours", "keeping_week", "keeping_holidays", "keeping_exceptions", "closures", "keeping_rules"]
PLAIN += ["keeping_photos", "keeping_hosts", "quotas"]
OF_ROWS = ["keeping_key", "keeping_part", "keeping_week_end", "keeping_exception", "closure", "keeping_rules_drop"]
OF_ROWS += ["keeping_photo", "keeping_photo_removal", "keeping_host", "quota", "quota_end"]
OF_THINGS = ["keeping_thing", "keeping_withdrawal", "keeping_comeback"]


def rows(centre, host, group, number=1):
    """So many rows of everything that can be kept; gives the key of one for each page."""
    for n in range(number):
        first = TODAY + n * DAY
        made = {
            "keeping_key": KeyGroup.objects.create(centre=centre, group=group, since=first, until=first),
            "keeping_part": Part.objects.create(centre=centre, name=f"Ława {n}"),
            "keeping_week_end": OpeningHours.objects.create(
                centre=centre, weekday=0, opens=dt.time(9), closes=dt.time(10), valid_from=first, valid_until=first + 9 * DAY
            ),
            "keeping_exception": HoursException.objects.create(centre=centre, first_day=first, last_day=first, reason="x"),
            "closure": Closure.objects.create(
                centre=centre, by=host, reason="x",
                during=(dt.datetime(2027, 1, 1 + n, tzinfo=dt.UTC), dt.datetime(2027, 1, 2 + n, tzinfo=dt.UTC)),
            ),
            "keeping_rules_drop": centre.rules.create(version=f"n{n}", valid_from=first + DAY, text="x"),
            "keeping_photo": Photo.objects.create(
                centre=centre, alt="x", file=f"photos/{n:022d}-1600.webp", small=f"photos/{n:022d}-480.webp"
            ),
            "keeping_host": Host.objects.create(centre=centre, person=host, since=first + DAY),
            "quota": Quota.objects.create(centre=centre, name="x", limit=3, first_day=first, last_day=first + 60 * DAY),
        }  # fmt: skip
    made |= {"keeping_photo_removal": made["keeping_photo"], "quota_end": made["quota"]}
    return {name: row.pk for name, row in made.items()}


def addresses(town, centre, keys):
    yield from (reverse(f"places:{name}", args=[town, centre.slug]) for name in PLAIN)
    yield from (reverse(f"places:{name}", args=[town, centre.slug, keys[name]]) for name in OF_ROWS)
    yield from (reverse(f"places:{name}", args=[town, centre.slug, "sala-mala"]) for name in OF_THINGS)


def test_those_who_keep_the_house_see_every_page(here, sign_in):
    keys = rows(here.centre, here.host, here.group)
    for somebody in (here.host, here.coordinator, here.animator):
        client = sign_in(somebody)
        for address in addresses("chrzanow", here.centre, keys):
            assert client.get(address).status_code == 200, address


def test_for_everybody_else_there_is_no_such_address(here, sign_in):
    keys = rows(here.centre, here.host, here.group)
    for somebody in (here.resident, here.leader, here.official):
        client = sign_in(somebody)
        for address in addresses("chrzanow", here.centre, keys):
            assert client.get(address).status_code == 404, address
            assert client.post(address, {"save": "1"}).status_code == 404, address


def test_a_visitor_is_asked_to_sign_in(here, client):
    keys = rows(here.centre, here.host, here.group)
    for address in addresses("chrzanow", here.centre, keys):
        answer = client.get(address)
        assert (answer.status_code, "/accounts/" in answer.url) == (302, True), address


def test_rows_of_the_other_town_are_not_here(cast, sign_in):
    with scope(cast.other.town):
        keys = rows(cast.other.centre, cast.other.host, cast.other.group)
        DatedSetting.objects.create(key="x", value=1, valid_from=TODAY, source="x")
        value = DatedSetting.objects.get(key="x").pk
    with scope(cast.town):
        client = sign_in(cast.administrator)
        for name in OF_ROWS:
            address = reverse(f"places:{name}", args=["chrzanow", cast.centre.slug, keys[name]])
            assert client.get(address).status_code == 404, name
        for name in ("keeping_value", "keeping_value_confirmation"):
            assert client.post(reverse(f"places:{name}", args=["chrzanow", cast.centre.slug, value])).status_code == 404


def test_a_host_of_the_other_town_keeps_nothing_here(cast, sign_in):
    client = sign_in(cast.other.host)
    answer = client.get(reverse("places:keeping", args=["chrzanow", cast.centre.slug]))
    assert answer.status_code in (302, 404)
    assert "keeping" not in answer.headers.get("Location", "").split("?")[0]


LISTS = ["keeping", "keeping_keys", "keeping_things", "keeping_parts", "keeping_hours", "keeping_exceptions", "closures"]
LISTS += ["keeping_rules", "keeping_photos", "keeping_hosts", "quotas", "keeping_values", "rules"]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_asks_the_database_as_often_for_three_as_for_one(here, sign_in, name, django_assert_num_queries):
    client = sign_in(here.administrator)
    address = reverse(f"places:{name}", args=["chrzanow", here.centre.slug])
    rows(here.centre, here.host, here.group)
    DatedSetting.objects.create(key="x", value=1, valid_from=TODAY, source="x")
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for number in (5, 6):
        people.thing(here.centre, f"Pokój {number}", f"pokoj-{number}", people.part(here.centre, f"Pokój {number}"))
        OpeningHours.objects.create(
            centre=here.centre, weekday=2, opens=dt.time(9), closes=dt.time(10), valid_from=TODAY + number * DAY
        )
        HoursException.objects.create(centre=here.centre, first_day=TODAY, last_day=TODAY, reason=str(number), thing=here.small)
        Closure.objects.create(
            centre=here.centre, by=here.host, reason=str(number), thing=here.small,
            during=(dt.datetime(2027, 2, number, tzinfo=dt.UTC), dt.datetime(2027, 2, number + 1, tzinfo=dt.UTC)),
        )  # fmt: skip
        here.centre.rules.create(version=f"w{number}", valid_from=TODAY + number * 9 * DAY, text="x")
        Photo.objects.create(centre=here.centre, thing=here.small, alt="x", file=f"photos/{number}.webp", small=f"photos/{number}s.webp")
        Host.objects.create(centre=here.centre, person=here.resident, since=TODAY + number * DAY)
        KeyGroup.objects.create(centre=here.centre, group=here.ngo, since=TODAY + number * DAY)
        Quota.objects.create(centre=here.centre, name=str(number), limit=3, first_day=TODAY, last_day=TODAY + 60 * DAY)
        DatedSetting.objects.create(key=f"x{number}", value=1, valid_from=TODAY, source="x")
    with django_assert_num_queries(len(one)):
        client.get(address)
