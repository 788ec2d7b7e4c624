"""Hours at the desk: for somebody we know, whoever rang or brought a slip."""

import datetime as dt

from django.urls import reverse

from mam.core import clock
from mam.reciprocity.actions.favours.giving import give_to_house
from mam.reciprocity.actions.favours.ledger import account_of, house_account
from mam.reciprocity.models import HourEntry, LedgerEntry


def at(here, name: str) -> str:
    return reverse(f"reciprocity:{name}", args=[here.town.slug])


def test_the_host_finds_a_volunteer_and_the_hours_are_confirmed_at_once(here, sign_in):
    browser, page = sign_in(here.host), at(here, "hours_desk")
    name = here.offline.last_name
    assert here.offline.name in browser.get(page, {"q": name}).content.decode()
    words = {
        "q": name, "person": str(here.offline.pk), "day": clock.today().isoformat(), "hours": 2, "minutes": 30, "what": "herbata",
        "channel": "phone",
    }  # fmt: skip
    assert browser.post(page, words).status_code == 302
    entry = HourEntry.objects.get()
    assert (entry.person, entry.minutes, entry.channel, entry.confirmed_by) == (here.offline, 150, "phone", here.host)


def test_a_day_of_25_hours_is_refused_and_what_was_typed_stays(here, sign_in):
    words = {
        "q": here.offline.last_name, "person": str(here.offline.pk), "day": clock.today().isoformat(), "hours": 25, "minutes": 0,
        "what": "herbata", "channel": "desk",
    }  # fmt: skip
    page = sign_in(here.host).post(at(here, "hours_desk"), words).content.decode()
    assert "Doba ma 24 godziny" in page.replace("\xa0", " ") and "herbata" in page and not HourEntry.objects.exists()


def test_nobody_found_leads_to_writing_somebody_down(here, sign_in):
    page = sign_in(here.host).get(at(here, "hours_desk"), {"q": "Kogoś Nie Ma"}).content.decode()
    assert "?name=Kogo%C5%9B" in page


def test_waiting_hours_go_on_to_whoever_needs_them_and_never_more_than_wait(here, sign_in):
    give_to_house(here.resident, 60, by=here.resident)
    browser, page = sign_in(here.coordinator), at(here, "hours_desk_gift")
    words = {"q": here.offline.last_name, "person": str(here.offline.pk), "channel": "desk"}
    assert "Tyle godzin tu nie czeka" in browser.post(page, {**words, "hours": "2"}).content.decode()
    assert browser.post(page, {**words, "hours": "1"}).status_code == 302
    assert (account_of(here.offline).balance, house_account().balance) == (60, 0)
    assert LedgerEntry.objects.count() == 2


def test_hours_before_the_year_are_for_the_coordinator(here, sign_in):
    old = clock.today() - dt.timedelta(days=500)
    words = {
        "q": here.offline.last_name, "person": str(here.offline.pk), "day": old.isoformat(), "hours": 1, "minutes": 0, "what": "herbata",
        "channel": "desk",
    }  # fmt: skip
    page = sign_in(here.host).post(at(here, "hours_desk"), words).content.decode()
    assert "ponad rok temu" in page
