"""Voting on a page: choose, read once more, cast; nothing of it stays in the browser's session or in the address."""

import re

import pytest
from django.urls import reverse

from mam.voice.models import CodeUse, Vote
from mam.voice.views.ballots.voting import kiosk_token
from tests.voice import ballots


@pytest.fixture
def fund(here):
    made, codes = ballots.opened(here)
    made.page = reverse("voice:ballot_vote", args=[here.town.slug, made.slug])
    made.codes = codes
    return made


def text(page) -> str:
    return page.content.decode()


def test_the_choice_is_shown_once_more_before_it_is_cast(client, fund):
    said = {"code": fund.codes[0], "p": ["1", "3", "4"]}
    review = client.post(fund.page, said)
    assert "Czy to Twój wybór?" in text(review) and "Trzy ławki" in text(review) and "Kino letnie" not in text(review)
    assert Vote.objects.count() == 0
    done = client.post(fund.page, {**said, "sure": "1"})
    assert (done.status_code, done["Location"]) == (302, fund.page + "thanks/")
    assert Vote.objects.get().choices == ["1", "3", "4"]
    assert "Głos jest oddany" in text(client.get(done["Location"]))


def test_nothing_of_the_vote_stays_in_the_session_or_the_cookies(client, fund):
    client.post(fund.page, {"code": fund.codes[0], "p": ["2"], "sure": "1"})
    kept = " ".join(morsel.value for morsel in client.cookies.values())
    assert fund.codes[0] not in kept and set(client.cookies) <= {"voting_device", "csrftoken"}, "not even a session begins"


def test_going_back_keeps_the_choice(client, fund):
    page = text(client.post(fund.page, {"code": fund.codes[0], "p": ["1"], "back": "1"}))
    assert re.search(r'value="1" checked', page) and fund.codes[0] in page
    assert Vote.objects.count() == 0


def test_too_few_choices_are_pointed_out_and_still_allowed(client, fund):
    page = text(client.post(fund.page, {"code": fund.codes[0], "p": ["1"]}))
    assert "Prosimy o co najmniej 3 wybory" in page
    client.post(fund.page, {"code": fund.codes[0], "p": ["1"], "sure": "1"})
    assert Vote.objects.count() == 1


def test_a_wrong_code_is_told_beside_the_field_and_the_choice_stays(client, fund):
    page = text(client.post(fund.page, {"code": "ABCD", "p": ["1", "2"]}))
    assert "nie ma takiego kodu" in page and 'aria-invalid="true"' in page and len(re.findall(r'name="p" value="[12]" checked', page)) == 2


@pytest.mark.parametrize("sent", [{}, {"p": ["x" * 50_000]}, {"code": "k" * 50_000, "p": ["1"]}, {"p": ["1"] * 900}, {"p": ["\x00"]}])
def test_whatever_is_sent_is_answered_with_a_sentence(client, fund, sent):
    page = client.post(fund.page, {**sent, "sure": "1"})
    assert page.status_code == 200 and Vote.objects.count() == 0


def test_at_the_kiosk_the_page_goes_back_to_the_beginning_and_a_forged_address_is_none(client, fund, here):
    page = reverse("voice:ballot_kiosk", args=[here.town.slug, fund.slug, kiosk_token(fund)])
    done = client.post(page, {"code": fund.codes[0], "p": ["1"], "sure": "1"})
    assert 'http-equiv="refresh"' in text(client.get(done["Location"]))
    assert CodeUse.objects.get().channel == "kiosk"
    assert client.get(reverse("voice:ballot_kiosk", args=[here.town.slug, fund.slug, "abc"])).status_code == 404


def test_over_the_phone_the_animator_reads_code_and_choice_back(sign_in, fund, here):
    page, client = reverse("voice:ballot_phone", args=[here.town.slug, fund.slug]), sign_in(here.animator)
    review = text(client.post(page, {"code": fund.codes[0], "p": ["2"]}))
    assert "Przeczytaj to na głos do telefonu" in review and fund.codes[0] in review
    client.post(page, {"code": fund.codes[0], "p": ["2"], "sure": "1"})
    assert CodeUse.objects.get().channel == "phone"


def test_no_number_is_seen_before_the_end(client, sign_in, fund, here):
    for code in fund.codes[:6]:
        ballots.vote(fund, code, "1", "2", "3")
    page = reverse("voice:ballot", args=[here.town.slug, fund.slug])
    assert "6 głosów" not in text(client.get(page)) and "tally" not in text(client.get(page))
    desk = text(sign_in(here.host).get(reverse("voice:ballot_desk", args=[here.town.slug, fund.slug])))
    assert "6 osób zagłosowało" in desk and "tally" not in desk


def test_a_poll_on_one_browser_is_answered_once(client, here):
    poll = ballots.open_poll(here)
    page = reverse("voice:ballot_vote", args=[here.town.slug, poll.slug])
    client.get(page)
    for _time in range(2):
        answer = client.post(page, {"p": ["1"], "sure": "1"})
    assert "Stąd już ktoś zagłosował" in text(answer) and Vote.objects.count() == 1
