"""Forms of keeping, filled in and sent as a browser sends them."""

import datetime as dt

import pytest
from django.urls import reverse

from mam.municipalities.models import DatedSetting
from mam.places.actions.booking import book
from mam.places.models import Centre, Closure, Host, HoursException, KeyGroup, OpeningHours, Part, Quota, Thing

from ...asking import DAY, asked, at

TODAY = dt.date(2026, 11, 25)


def html(answer) -> str:
    return answer.content.decode()


def test_the_centre_is_described(here, desk):
    answer = desk("keeping_centre", name="MAM", street="ul. Nowa 2", town="Chrzanów", phone="32 1", about="Dom.", way_in="Rampa.")
    assert answer.status_code == 302
    assert Centre.objects.get().street == "ul. Nowa 2"


def test_a_refused_form_stays_filled(here, desk):
    answer = desk("keeping_centre", name="MAM", street=" ", town="Chrzanów", about="Długo pisane.")
    assert answer.status_code == 200
    assert "Długo pisane." in html(answer)
    assert Centre.objects.get().about == ""


def test_a_key_is_given_and_taken(here, desk):
    desk("keeping_keys", group=here.group.pk, since="2026-11-25")
    key = KeyGroup.objects.get()
    desk("keeping_key", key.pk, save="1")
    assert KeyGroup.objects.get().until == TODAY


THING = {
    "kind": "equipment", "name": "Laptop", "capacity": 0, "area": 0, "order": 0, "takes": "any", "grid": 15,
    "min_minutes": 15, "max_minutes": 0, "buffer_before": 0, "buffer_after": 0, "notice_days": 0, "horizon_days": 0,
    "cancel_hours": 48,
}  # fmt: skip


def test_three_laptops_are_put_up_changed_withdrawn_and_brought_back(here, desk):
    assert desk("keeping_thing_new", **THING, units=3).status_code == 302
    laptop = Thing.objects.get(slug="laptop")
    assert [part.name for part in laptop.parts.all()] == ["Laptop 1", "Laptop 2", "Laptop 3"]
    parts = [part.pk for part in laptop.parts.all()]
    assert desk("keeping_thing", "laptop", **THING | {"quiet": "on", "new_parts": "Laptop 4"}, parts=parts).status_code == 302
    assert (Thing.objects.get(slug="laptop").quiet, laptop.parts.count()) == (True, 4)
    desk("keeping_withdrawal", "laptop", save="1")
    assert Thing.objects.get(slug="laptop").withdrawn
    desk("keeping_comeback", "laptop", save="1")
    assert not Thing.objects.get(slug="laptop").withdrawn


def test_a_refused_change_makes_no_parts(here, desk):
    answer = desk("keeping_thing_new", **THING | {"name": "Sala mała", "new_parts": "Coś nowego", "units": 0})
    assert answer.status_code == 200
    assert not Part.objects.filter(name="Coś nowego").exists()


def test_parts_that_bookings_hold_are_listed_and_stay(here, desk):
    book(asked(here, here.hall, title="Próba chóru"), at("12:00-13:00"))
    terms = {**THING, "kind": "room", "name": "Sala duża", "takes": "all"}
    answer = desk("keeping_thing", "sala-duza", **terms, parts=[here.left.parts.get().pk])
    assert answer.status_code == 200
    assert "Próba chóru" in html(answer)
    assert 'name="agreed"' not in html(answer)
    assert here.hall.parts.count() == 2


def test_a_part_goes_out_of_service_and_back(here, desk):
    part = here.left.parts.get()
    desk("keeping_part", part.pk, since="2026-12-01")
    assert Part.objects.get(pk=part.pk).out_since == dt.date(2026, 12, 1)
    desk("keeping_part", part.pk, save="1")
    assert Part.objects.get(pk=part.pk).out_since is None


def test_a_week_is_written_and_one_agrees_to_exactly_what_one_saw(here, desk):
    booking = book(asked(here, here.small, title="Próba chóru"), at("10:00-11:00"))
    hours = {"since": "2026-11-26", "d2_opens1": "12:00", "d2_closes1": "18:00", "d4_opens1": "20:00", "d4_closes1": "02:00"}
    answer = desk("keeping_week", **hours)
    assert "Próba chóru" in html(answer)
    assert f'name="agreed" value="{booking.pk}"' in html(answer)
    assert not OpeningHours.objects.filter(valid_from="2026-11-26").exists()
    assert desk("keeping_week", **hours, agreed=[str(booking.pk)]).status_code == 302
    assert OpeningHours.objects.filter(valid_from="2026-11-26").count() == 2


def test_half_an_hour_range_is_sent_back(here, desk):
    answer = desk("keeping_week", since="2026-11-26", d2_opens1="12:00")
    assert answer.context["form"].errors["d2_closes1"]
    assert not OpeningHours.objects.filter(valid_from="2026-11-26").exists()


def test_monday_is_copied_to_friday_without_saving(here, desk):
    answer = desk("keeping_week", since="2026-11-26", d0_opens1="08:00", d0_closes1="12:00", copy="1")
    assert html(answer).count('value="08:00"') == 5
    assert not OpeningHours.objects.filter(valid_from="2026-11-26").exists()


def test_a_room_gets_a_week_of_its_own_and_gives_it_back(here, desk):
    desk("keeping_week", query="?thing=sala-mala&audience=group", since="2026-11-25", d2_opens1="07:00", d2_closes1="09:00")
    row = OpeningHours.objects.get(thing=here.small)
    assert row.audience == "group"
    desk("keeping_week_end", row.pk, last_day="2026-11-24")
    assert not OpeningHours.objects.filter(thing=here.small).exists()


def test_absurd_addresses_of_a_week_are_harmless(here, desk):
    assert desk("keeping_week", query="?thing=nie-ma").status_code == 404
    assert desk("keeping_week", query="?audience=ja&since=wczoraj&until=x").status_code == 200


def test_holidays_are_opened(here, desk):
    desk("keeping_holidays", save="1")
    assert not Centre.objects.get().closed_on_holidays


def test_a_day_off_is_written_and_removed(here, desk):
    desk("keeping_exceptions", first_day="2026-12-02", last_day="2026-12-03", reason="przerwa", audience="")
    row = HoursException.objects.get()
    assert (row.opens, row.reason) == (None, "przerwa")
    desk("keeping_exception", row.pk, save="1")
    assert not HoursException.objects.exists()


CLOSURE = {"first_day": "2026-12-02", "starts": "10:00", "last_day": "2026-12-02", "ends": "15:00", "reason": "awaria wody"}


def test_before_closing_one_sees_the_bookings_and_then_decides(here, desk):
    booking = book(asked(here, here.small, title="Próba chóru"), at("12:00-13:00"))
    answer = desk("closures", **CLOSURE, look="1")
    assert "Próba chóru" in html(answer)
    assert not Closure.objects.exists()
    desk("closures", **CLOSURE, cancel="1")
    assert not Closure.objects.exists()
    desk("closures", **CLOSURE, cancel="1", seen=[str(booking.pk)])
    booking.refresh_from_db()
    assert (Closure.objects.count(), booking.state) == (1, "cancelled")


def test_bookings_may_stay_and_the_closure_is_lifted(here, desk):
    booking = book(asked(here, here.small), at("12:00-13:00"))
    desk("closures", **CLOSURE, keep="1", seen=[str(booking.pk)])
    booking.refresh_from_db()
    assert booking.state == "confirmed"
    desk("closure", Closure.objects.get().pk, save="1")
    assert not Closure.objects.standing().exists()


def test_a_closing_that_ends_before_it_starts_is_refused(here, desk):
    answer = desk("closures", **CLOSURE | {"ends": "09:00"}, keep="1")
    assert answer.status_code == 200
    assert "order" in answer.context["refusal"].codes


def test_rules_are_seen_before_they_are_saved(here, desk):
    answer = desk("keeping_rules", text="## Nowe\n\n<script>x</script>", valid_from="2026-12-02", preview="1")
    assert "<h2>Nowe</h2>" in html(answer)
    assert "<script>x" not in html(answer)
    assert here.centre.rules.count() == 1
    desk("keeping_rules", text="Nowe.", valid_from="2026-12-02", save="1")
    version = here.centre.rules.first()
    assert version.text == "Nowe."
    desk("keeping_rules_drop", version.pk, save="1")
    assert here.centre.rules.count() == 1


def test_a_host_is_found_by_name_and_ended(here, desk):
    assert desk("keeping_hosts", who="Nie Ma", since="2026-11-25").status_code == 200
    desk("keeping_hosts", who="Maria Wrona", since="2026-11-25")
    host = Host.objects.get(person=here.resident)
    desk("keeping_host", host.pk, save="1")
    assert Host.objects.get(pk=host.pk).until == TODAY


QUOTA = {"for_groups": "groups", "limit": 30, "unit": "hours", "thing_kind": "room", "per": "season"}
QUOTA |= {"first_day": "2026-12-01", "last_day": "2027-06-30"}


def test_a_quota_is_said_in_a_sentence_then_saved_changed_and_ended(here, desk):
    answer = desk("quotas", **QUOTA, preview="1")
    assert answer.context["preview"]
    assert not Quota.objects.exists()
    desk("quotas", **QUOTA, save="1")
    quota = Quota.objects.get()
    desk("quota", quota.pk, **QUOTA | {"for_groups": "people", "limit": 5}, save="1")
    assert (Quota.objects.get().limit, Quota.objects.get().for_groups) == (5, False)
    desk("quota_end", quota.pk, save="1")
    assert not Quota.objects.exists()


@pytest.mark.parametrize(("old", "typed", "new"), [(2, "3", 3), (0.5, "0,75", 0.75), ("03-31", "04-30", "04-30"), ([1], "[2, 3]", [2, 3])])
def test_a_new_value_keeps_its_kind(here, desk, old, typed, new):
    row = DatedSetting.objects.create(key="x", value=old, valid_from=dt.date(2020, 1, 1), source="regulamin")
    desk("keeping_value", row.pk, value=typed, valid_from="2026-12-02", source="uchwała", confirmed="on")
    assert DatedSetting.objects.get(valid_from=DAY).value == new
    desk("keeping_value_confirmation", row.pk, save="1")
    assert DatedSetting.objects.get(pk=row.pk).confirmed


def test_a_host_sets_no_numbers(here, sign_in):
    row = DatedSetting.objects.create(key="x", value=1, valid_from=TODAY, source="x")
    client = sign_in(here.host)
    for name, args in (("keeping_values", []), ("keeping_value", [row.pk]), ("keeping_value_confirmation", [row.pk])):
        assert client.get(reverse(f"places:{name}", args=["chrzanow", here.centre.slug, *args])).status_code == 404


@pytest.mark.parametrize("day", ["30.02.2027", "1900-01-01", "9999-12-31", "jutro", "🎈", "‮2026-12-02"])
def test_absurd_days_get_a_sentence(here, desk, day):
    for name, field in (("keeping_keys", "since"), ("keeping_exceptions", "first_day"), ("closures", "first_day"), ("quotas", "last_day")):
        answer = desk(name, **{field: day, "save": "1"})
        assert answer.status_code == 200
        assert answer.context["form"].errors[field]


def test_what_is_out_of_service_comes_first(here, desk):
    part = here.left.parts.get()
    Part.objects.filter(pk=part.pk).update(out_since=TODAY)
    context = desk("keeping_parts").context
    assert context["out"] == [part]
    assert [kind for kind, parts in context["kinds"] if parts] == ["room", "desk", "equipment", "locker"]
