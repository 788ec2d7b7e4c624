"""Pages of official papers: who sees them, what they lack, and the files that open."""


import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.initiatives.actions.initiatives.pledging import PledgeAsk, pledge
from mam.initiatives.actions.initiatives.team import accept_member, ask_to_join
from mam.initiatives.models import PaperField
from mam.municipalities.scope import scope
from tests.initiatives import scenes

KINDS = ("local", "grant", "report", "budget")


def at(name, *args) -> str:
    return reverse(f"initiatives:{name}", args=["chrzanow", 1, *args])


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_says_what_is_missing_shows_itself_and_the_law(cast, sign_in, planned, kind):
    page = sign_in(cast.leader).get(at("paper", kind)).content.decode()
    assert "Czego jeszcze brakuje" in page and "Tak teraz wygląda pismo" in page and "Co mówi prawo" in page


def test_an_unknown_paper_is_not_there(cast, sign_in, planned):
    assert sign_in(cast.leader).get(at("paper", "letter")).status_code == 404


def test_the_page_of_the_initiative_leads_the_team_to_papers_and_nobody_else(cast, sign_in, client, planned):
    page = reverse("initiatives:initiative", args=["chrzanow", 1])
    assert at("papers") in sign_in(cast.leader).get(page).content.decode()
    assert at("papers") not in sign_in(cast.resident).get(page).content.decode()
    client.logout()
    assert at("papers") not in client.get(page).content.decode()


def test_somebody_of_the_team_fills_in_and_reads_their_words_at_once(cast, sign_in, planned):
    with scope(cast.town):
        accept_member(ask_to_join(planned, "plakaty", by=cast.resident), by=cast.leader)
    client = sign_in(cast.resident)
    page = client.post(at("paper", "local"), {"why": "Dla wędkarzy i spacerowiczów."}, follow=True)
    assert page.redirect_chain[-1][0] == at("paper", "local")
    assert "<dd>Dla wędkarzy i spacerowiczów.</dd>" in page.content.decode().replace("\xa0", " ")
    with scope(cast.town):
        assert PaperField.objects.get().by == cast.resident


def test_two_of_the_team_with_the_page_open_do_not_wipe_each_other_s_words_out(cast, sign_in, planned):
    opened = {"seen-why": "", "seen-town_gives": "", "why": "", "town_gives": ""}
    client = sign_in(cast.leader)
    client.post(at("paper", "local"), {**opened, "why": "Dla wędkarzy."})
    sign_in(cast.coordinator).post(at("paper", "local"), {**opened, "town_gives": "kontener"})
    with scope(cast.town):
        assert dict(PaperField.objects.values_list("key", "text")) == {"why": "Dla wędkarzy.", "town_gives": "kontener"}


def test_ten_thousand_letters_come_back_with_a_sentence_and_nothing_typed_is_lost(cast, sign_in, planned):
    long, short = "ł" * 10_000, "kontener na dwa dni"
    page = sign_in(cast.leader).post(at("paper", "local"), {"why": long, "town_gives": short})
    said = page.content.decode()
    assert page.status_code == 200 and long in said and f"{short}</textarea>" in said
    assert "2000" in said and "10000" in said.replace("\xa0", "")
    with scope(cast.town):
        assert not PaperField.objects.exists()


def test_a_sum_is_typed_as_people_write_it_and_shown_so_again(cast, sign_in, planned):
    with scope(cast.town):
        step = planned.steps.get(cost=123450)
    client, key = sign_in(cast.leader), f"grant_{step.pk}"
    assert "49,90" in client.post(at("paper", "grant"), {key: "dużo"}).content.decode()
    client.post(at("paper", "grant"), {key: "1 000,50", "ngo": str(cast.ngo.pk)})
    with scope(cast.town):
        assert PaperField.objects.get(key=key).text == "100050"
    page = client.get(at("paper", "grant")).content.decode()
    assert 'value="1000,50"' in page and "1\xa0000,50\xa0zł" in page and "234,00\xa0zł" in page


def test_only_whoever_keeps_the_numbers_reads_what_is_to_be_confirmed(cast, sign_in, planned):
    assert "do potwierdzenia" in sign_in(cast.coordinator).get(at("paper", "budget")).content.decode()
    assert "do potwierdzenia" not in sign_in(cast.leader).get(at("paper", "budget")).content.decode()


def test_one_and_five_promises_ask_the_same_number_of_questions(cast, sign_in, planned):
    client, counts = sign_in(cast.leader), []
    client.get(at("paper", "local"))
    for many in (1, 4):
        with scope(cast.town):
            need = scenes.wanted(cast, planned, "skill", f"stolarz {many}", 9)
            for _n in range(many):
                pledge(need, PledgeAsk(1), person=cast.resident, by=cast.resident)
        with CaptureQueriesContext(connection) as found:
            assert client.get(at("paper", "local")).status_code == 200
        counts.append(len(found))
    assert counts[0] == counts[1]
