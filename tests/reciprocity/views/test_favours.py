"""The board, an exchange from the first press to settled hours, and what nobody else sees."""

import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader

from mam.reciprocity.actions.favours.ledger import account_of
from mam.reciprocity.models import Exchange, Favour

from .. import favours


def at(name: str, *args) -> str:
    return reverse(f"reciprocity:{name}", args=["chrzanow", *args])


def test_a_favour_is_hung_up_and_found_by_its_filters(here, client, sign_in):
    sent = {"direction": "given", "kind": "ride", "title": "Podwiozę do lekarza", "hours": "1,5", "days": 7, "name_shown": "all",
            "weekdays": ["1", "3"], "place": "Kościelec"}  # fmt: skip
    answer = sign_in(here.resident).post(at("favour_new"), sent)
    made = Favour.objects.get()
    assert answer.status_code == 302 and (made.minutes, made.weekdays) == (90, [1, 3])
    client.logout()
    for query, found in (
        ("", True), ("?kind=ride&weekday=1", True), ("?kind=skill", False), ("?weekday=0", False), ("?place=koscielec", True),
                         ("?kind=nonsense&page=x", True)):  # fmt: skip
        assert ("Podwiozę do lekarza" in client.get(at("favours") + query).content.decode()) is found, query


@pytest.mark.parametrize("hours", ["-1", "25", "abc", "1,1", "9" * 5000])
def test_hours_that_are_none_are_refused_with_a_sentence_and_the_form_stays_filled(here, sign_in, hours):
    sent = {
        "direction": "given",
        "kind": "help",
        "title": "Pomogę w ogrodzie",
        "hours": hours,
        "days": 7,
        "name_shown": "all",
    }
    page = sign_in(here.resident).post(at("favour_new"), sent)
    assert page.status_code == 200 and "Pomogę w ogrodzie" in page.content.decode() and not Favour.objects.exists()


def test_from_the_answer_to_settled_hours_by_pressing(here, sign_in):
    favour = favours.favour(here.leader)
    sign_in(here.resident).post(at("favour_answer", favour.pk), {"hours": "1", "day": "2099-01-01"})
    made = Exchange.objects.get()
    Exchange.objects.update(day=made.created.date())
    sign_in(here.leader).post(at("exchange_agreement", made.pk))
    sign_in(here.leader).post(at("exchange_done", made.pk), {"hours": "2"})
    page = sign_in(here.resident).get(at("exchange", made.pk)).content.decode()
    assert at("exchange_confirmation", made.pk) in page
    for _press in range(2):
        sign_in(here.resident).post(at("exchange_confirmation", made.pk))
    assert (account_of(here.leader).balance, account_of(here.resident).balance) == (120, -120)


def test_a_refused_step_says_why_on_the_page(here, sign_in):
    made = favours.done(here.leader, here.resident)
    page = sign_in(here.leader).post(at("exchange_confirmation", made.pk)).content.decode()
    assert 'id="refusal"' in page and Exchange.objects.get().state == "done"


def test_nobody_else_sees_an_exchange_or_somebodys_hours(here, sign_in):
    made = favours.settled(here.leader, here.resident, title="Tajne zakupy")
    client = sign_in(here.second)
    assert client.get(at("exchange", made.pk)).status_code == 404
    assert "Tajne zakupy" not in client.get(at("hours")).content.decode()
    assert "Tajne zakupy" in sign_in(here.resident).get(at("hours")).content.decode()


def test_the_desk_writes_down_a_favour_and_an_answer_for_people_without_an_account(here, sign_in):
    client = sign_in(here.host)
    sent = {"direction": "asked", "kind": "help", "title": "Kto wymieni żarówkę?", "days": 14, "name_shown": "all", "channel": "phone",
            "first_name": "Genowefa"}  # fmt: skip
    client.post(at("favour_desk"), sent)
    favour = Favour.objects.get()
    assert (favour.person.first_name, favour.channel, favour.by) == ("Genowefa", "phone", here.host)
    client.post(
        at("favour_answer_desk", favour.pk),
        {"first_name": "Roch", "channel": "desk", "hours": "0,5", "day": "2099-01-01"},
    )
    made = Exchange.objects.get()
    assert (made.giver.person.first_name, made.getter.person.first_name) == ("Roch", "Genowefa")


def test_the_group_sees_what_it_uses_and_gives_and_others_do_not(here, sign_in):
    sign_in(here.leader).post(
        at("hours_work", here.group.slug),
        {
            "title": "Sprzątanie",
            "day": "2026-01-05",
            "hours": "2",
            "people": [str(here.leader.pk), str(here.second.pk)],
        },
    )
    group = reverse("people:group", args=["chrzanow", here.group.slug])
    assert "returns-h" in sign_in(here.second).get(group).content.decode()
    assert "returns-h" not in sign_in(here.resident).get(group).content.decode()


def test_the_printed_board_has_first_names_of_those_who_let_it_and_numbers(here, client):
    shown = favours.favour(here.leader, title="Nauczę słowackiego", name_shown="all")
    favours.favour(here.second, "asked", title="Wiertarka na sobotę")
    answer = client.get(at("favour_board"))
    words = "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    assert "Nauczę" in words and here.leader.first_name in words and str(shown.pk) in words
    assert here.leader.last_name not in words and here.second.first_name not in words


def test_own_hours_ask_the_same_number_of_questions_for_one_and_three(here, sign_in):
    favours.settled(here.leader, here.resident)
    client = sign_in(here.resident)
    counts = []
    for _round in range(2):
        with CaptureQueriesContext(connection) as asked:
            client.get(at("hours"))
        counts.append(len(asked))
        for title in ("Dwa", "Trzy"):
            favours.settled(here.leader, here.resident, title=title)
    assert counts[0] == counts[1]
