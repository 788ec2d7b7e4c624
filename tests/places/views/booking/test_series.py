"""Booking for longer: the list of dates, striking out, taking a proposal, days off, trying again."""

import datetime as dt

import pytest

from mam.places.actions.booking import book
from mam.places.actions.cancelling import cancel_booking
from mam.places.models import FailedDate, Quota, Series

from ...asking import asked, at
from .pages import BOOK, booked, carried, main, sheet, text, words

WEEKLY = {"repeat": "weekly", "until": "2026-12-23", "every": "1"}
SAVE = {"deed": "save_series", "title": "Próba chóru", "accepted": "on"}


def four_wednesdays(client, **more):
    return client.post(BOOK, sheet(**WEEKLY, **more))


def ticked(answer, *struck) -> dict:
    """What a person sends who unticked some days and chose the first proposal everywhere."""
    days = [value.partition('"')[0] for value in main(answer).split('name="take" value="')[1:]]
    return {**carried(answer), **SAVE, "take": [day for day in days if day not in struck]}


def test_the_list_of_dates_holds_and_writes_nothing(here, sign_in):
    answer = four_wednesdays(sign_in(here.resident))
    assert not booked() and not Series.objects.exists()
    assert main(answer).count('name="take"') == 4 and "środa, 23 grudnia" in text(answer)


def test_dates_are_booked_without_those_struck_out(here, sign_in):
    client = sign_in(here.resident)
    answer = client.post(BOOK, ticked(four_wednesdays(client), "2026-12-16"))
    series = Series.objects.get()
    assert answer["Location"] == f"/chrzanow/places/series/{series.pk}/"
    assert [row.series_day.day for row in booked()] == [2, 9, 23]
    assert not FailedDate.objects.exists()


def test_saving_twice_makes_one_series(here, sign_in):
    client = sign_in(here.resident)
    paper = ticked(four_wednesdays(client))
    assert client.post(BOOK, paper)["Location"] == client.post(BOOK, paper)["Location"]
    assert Series.objects.count() == 1 and len(booked()) == 4


def test_a_taken_date_is_explained_and_moved_to_the_chosen_proposal(here, sign_in):
    book(asked(here, here.hall, by=here.neighbour), at("17:00-19:00", dt.date(2026, 12, 9)))
    client = sign_in(here.resident)
    answer = four_wednesdays(client)
    assert "środa, 9 grudnia: tego dnia się nie uda" in text(answer)
    offer = main(answer).partition('name="move-2026-12-09" value="')[2].partition('"')[0]
    client.post(BOOK, {**ticked(answer), "move-2026-12-09": offer})
    mine = [row for row in booked() if row.party_person == here.resident]
    assert len(mine) == 4 and mine[1].series_day == dt.date(2026, 12, 9) and mine[1].starts.day == 10


def test_a_date_left_out_is_remembered_and_can_be_tried_again(here, sign_in):
    rival = book(asked(here, here.hall, by=here.neighbour), at("17:00-19:00", dt.date(2026, 12, 9)))
    client = sign_in(here.resident)
    answer = four_wednesdays(client)
    page = client.post(BOOK, {**ticked(answer), "move-2026-12-09": ""}, follow=True)
    failed = FailedDate.objects.get()
    again = f"/chrzanow/places/series/{failed.series_id}/failed/{failed.pk}/"
    assert again in words(page) and "Sala duża" in text(page)
    assert client.post(again, follow=True).status_code == 200 and not FailedDate.objects.get().settled
    cancel_booking(rival, by=here.neighbour)
    client.post(again)
    assert FailedDate.objects.get().settled and len([row for row in booked() if row.party_person == here.resident]) == 4


def test_public_holidays_and_school_breaks_are_left_out_when_asked(here, sign_in):
    client = sign_in(here.resident)
    fridays = sheet(day="2026-12-04", **{**WEEKLY, "until": "2027-01-08"})
    everything = client.post(BOOK, fridays)
    assert "piątek, 25 grudnia: tego dnia się nie uda" in text(everything)
    without = client.post(BOOK, {**fridays, "skip_holidays": "on"})
    assert "25 grudnia" not in text(without) and "1 stycznia" not in text(without)
    school = client.post(BOOK, {**fridays, "skip_breaks": "on"})
    assert "25 grudnia" not in text(school)


def test_the_first_date_after_a_clock_change_says_so(here, sign_in):
    answer = sign_in(here.resident).post(BOOK, sheet(day="2027-03-24", **{**WEEKLY, "until": "2027-04-07"}))
    assert text(answer).count("po zmianie czasu") == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"until": ""},
        {"until": "2026-11-01"},
        {"until": "2028-12-20"},
        {"until": "2126-12-01"},
        {"repeat": "dates", "dates": ""},
        {"repeat": "dates", "dates": "kiedyś"},
        {"repeat": "dates", "dates": "1" * 10_000},
        {"every": "99"},
        {"repeat": "nth_weekday", "nth": "7"},
    ],
    ids=str,
)
def test_a_rule_that_cannot_be_says_what_to_change(here, sign_in, wrong):
    answer = sign_in(here.resident).post(BOOK, sheet(**{**WEEKLY, **wrong}))
    assert answer.status_code == 200 and not Series.objects.exists()
    assert 'class="field__wrong"' in words(answer) and 'value="17:00"' in words(answer)


def test_nothing_left_is_a_sentence(here, sign_in):
    client = sign_in(here.resident)
    answer = four_wednesdays(client)
    nothing = client.post(BOOK, {**ticked(answer), "take": []})
    assert nothing.status_code == 200 and 'id="refusal"' in words(nothing) and not Series.objects.exists()


def test_forged_days_and_moves_change_nothing_else(here, sign_in):
    client = sign_in(here.resident)
    paper = {
        **ticked(four_wednesdays(client)),
        "dates_shown": ["x", "2026-12-02"],
        "move-x": "y",
        "move-2026-12-09": "*|*|*",
    }
    client.post(BOOK, paper)
    assert len(booked()) == 4


def test_a_quota_is_said_before_it_bites(here, sign_in):
    Quota.objects.create(
        centre=here.centre,
        name="Zima",
        limit=20,
        for_groups=True,
        first_day=dt.date(2026, 9, 1),
        last_day=dt.date(2027, 6, 30),
    )
    answer = four_wednesdays(sign_in(here.leader), who=str(here.group.pk))
    assert "8 z 20 godzin" in text(answer)


def test_a_stranger_does_not_see_the_series(here, sign_in):
    client = sign_in(here.resident)
    page = client.post(BOOK, ticked(four_wednesdays(client)))["Location"]
    client.logout()
    assert sign_in(here.neighbour).get(page).status_code == 404


def test_opening_the_page_for_longer_starts_with_every_week(here, sign_in):
    answer = sign_in(here.resident).get("/chrzanow/places/mam/book/series/")
    assert '<option value="weekly" selected>' in words(answer)


def test_a_quota_is_said_to_oneself_as_you_and_only_for_what_is_taken(here, sign_in):
    for name, kind in (("Sale", "room"), ("Biurka", "desk")):
        Quota.objects.create(
            centre=here.centre, name=name, thing_kind=kind, limit=20, for_groups=False,
            first_day=dt.date(2026, 9, 1), last_day=dt.date(2027, 6, 30),
        )  # fmt: skip
    page = text(four_wednesdays(sign_in(here.resident)))
    assert "Sale: razem z tym zużyjesz 8 z 20 godzin." in page and "Biurka: " not in page
