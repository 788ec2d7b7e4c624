"""The desk of a voting, from the first draft to the published page."""

import datetime as dt
import io
import uuid

import pytest
from django.urls import reverse

from mam.core import clock
from mam.voice.models import Ballot, Code, Count, Protocol, SheetBatch, Vote
from tests import cast as people
from tests.voice import ballots
from tests.voice.actions.ballots.test_counting import CHOICES, published, voted


def text(page) -> str:
    return page.content.decode()


@pytest.fixture
def host(sign_in, here):
    return sign_in(here.host)


def at(here, name: str, ballot: Ballot, *more) -> str:
    return reverse(f"voice:{name}", args=[here.town.slug, ballot.slug, *more])


def form(**changes) -> dict:
    day = clock.today()
    values = {
        "kind": "fund", "title": "Fundusz na próbę", "question": "Na co?", "about": "", "resolution": "p. 4", "budget": "6000",
        "options": "Trzy ławki; 1800; W drodze z targu; z oparciem\nGrządki; 900,50", "rule": "equal_shares", "completion": "add1",
        "min_choices": "2", "level": "code", "opens_day": day, "opens_hour": "00:00", "closes_day": day.replace(year=day.year + 1),
        "closes_hour": "20:00",
    }  # fmt: skip
    return {**values, **changes}


def test_a_fund_is_written_down_opened_and_from_then_on_frozen(host, here):
    made = host.post(reverse("voice:ballot_new", args=[here.town.slug]), form())
    ballot = Ballot.objects.get()
    assert made["Location"] == at(here, "ballot_desk", ballot)
    assert [(o.title, o.cost, o.about) for o in ballot.options.all()] == [
        ("Trzy ławki", 180_000, "W drodze z targu; z oparciem"),
        ("Grządki", 90_050, ""),
    ]
    assert "nie ma jeszcze kodów" in text(host.post(at(here, "ballot_opening", ballot)))
    slips = host.post(at(here, "ballot_codes", ballot), {"number": "9", "request_key": uuid.uuid4()})
    assert slips.content.startswith(b"%PDF") and "no-store" in slips["Cache-Control"] and Code.objects.count() == 9
    assert host.post(at(here, "ballot_opening", ballot)).status_code == 302
    assert "Głosowanie trwa, więc niczego już" in text(host.post(at(here, "ballot_edit", ballot), form(title="Inny")))


@pytest.mark.parametrize(
    "changes",
    [{"options": "x" * 50_000}, {"options": "A\nA"}, {"budget": "dużo"}, {"options": "A; 1\nB"}, {"rule": "choice"}, {"level": "open"},
     {"closes_day": "2020-01-01"}, {"title": ""}, {"options": "A; 99999999999\nB; 1"}, {"opens_hour": "kiedyś"}],
)  # fmt: skip
def test_what_cannot_be_held_is_told_beside_its_field(host, here, changes):
    page = host.post(reverse("voice:ballot_new", args=[here.town.slug]), form(**changes))
    assert page.status_code == 200 and Ballot.objects.count() == 0
    assert "field--wrong" in text(page) or "refusal" in text(page)


def test_the_same_codes_are_never_printed_twice(host, here):
    ballot, _codes = ballots.opened(here)
    said = {"number": "3", "request_key": uuid.uuid4()}
    assert host.post(at(here, "ballot_codes", ballot), said)["Content-Type"] == "application/pdf"
    assert "nikt nie zobaczy ich drugi raz" in text(host.post(at(here, "ballot_codes", ballot), said))


def test_sheets_are_issued_printed_and_typed_by_two_people(sign_in, host, here):
    ballot, _codes = ballots.opened(here)
    host.post(at(here, "ballot_sheets", ballot), {"number": "3", "request_key": uuid.uuid4()})
    assert host.get(at(here, "ballot_sheets_pdf", ballot, 1)).content.startswith(b"%PDF")
    page = at(here, "ballot_typing", ballot)
    for reader, keys in ((here.host, "1 3"), (here.coordinator, "3, 1")):
        assert sign_in(reader).post(page, {"sheet": "2", "keys": keys}).status_code == 302
    assert Vote.objects.get().choices == ["1", "3"]
    assert "nigdy nie wydano" in text(sign_in(here.host).post(page, {"sheet": "9", "keys": "1"}))
    sign_in(here.host).post(page, {"sheet": "3", "keys": "x", "read_back_by": here.coordinator.email})
    assert SheetBatch.objects.get().count == 3 and "zepsute: 1" in text(sign_in(here.host).get(page))


def test_a_sheet_both_read_wrongly_is_corrected(host, here):
    ballot, codes = ballots.opened(here)
    ballots.sheets(ballot, here)
    ballots.on_paper(ballot, here, codes[0], 1, "1")
    page = at(here, "ballot_correction", ballot)
    said = {"sheet": "1", "keys": "2", "read_back_by": here.coordinator.email, "why": "Pomylone rzędy."}
    assert host.post(page, said).status_code == 302
    assert [vote.choices for vote in Vote.objects.standing()] == [["2"]]


def test_from_closing_to_publication_at_the_desk(sign_in, host, here):
    ballot = voted(here)
    assert "mogą głosować do" in text(host.post(at(here, "ballot_closing", ballot)))
    host.post(at(here, "ballot_closing", ballot), {"early": "yes"})
    assert host.post(at(here, "ballot_protocol", ballot), {"spoiled": "0", "unused": "1", "missing": "0"}).status_code == 200
    host.post(at(here, "ballot_protocol", ballot), {"spoiled": "0", "unused": "0", "missing": "0"})
    for who in ("", here.resident.email):
        host.post(at(here, "ballot_signature", ballot), {"who": who})
    assert Protocol.objects.get().signatures.count() == 2
    host.post(at(here, "ballot_sealing", ballot))
    host.post(at(here, "ballot_counting", ballot))
    ballots.counted(Ballot.objects.get(pk=ballot.pk), here)
    assert "Sprawdzenia" in text(host.get(at(here, "ballot_desk", ballot)))
    for check in Count.objects.get().found["checks"]:
        host.post(at(here, "ballot_note", ballot), {"check_name": check["name"], "text": "Zebranie na osiedlu."})
    host.post(at(here, "ballot_publication", ballot))
    page = text(host.get(at(here, "ballot", ballot)))
    assert "Zebranie na osiedlu." in page and "Policz to samodzielnie" in page and ballot.title in page
    assert host.get(at(here, "ballot_protocol_pdf", ballot)).content.startswith(b"%PDF")


def test_the_result_says_why_and_hands_out_the_votes(client, here):
    ballot = published(here, voted(here))
    page = text(client.get(at(here, "ballot", ballot)))
    assert "Wygrywają" in page and "Nie tym razem" in page and "ze swojej części" in page and "<svg" in page and "<table" in page
    assert b"PROJECTS" in client.get(at(here, "votes_pb", ballot)).content
    assert client.get(at(here, "votes_csv", ballot)).content.count(b"\r\n") == len(CHOICES) + 1


def test_of_four_votes_the_page_shows_winners_and_no_number(client, here):
    ballot = published(here, voted(here, CHOICES[:4]))
    page = text(client.get(at(here, "ballot", ballot)))
    assert "nie pokazujemy liczb" in page and "tally__bar" not in page and "z 4 głosów" not in page
    assert client.get(at(here, "votes_pb", ballot)).status_code == client.get(at(here, "votes_csv", ballot)).status_code == 404


def test_a_file_of_another_place_is_taken_over_and_a_broken_one_is_refused(host, here):
    ballot = published(here, voted(here))
    data = host.get(at(here, "votes_pb", ballot)).content
    page = reverse("voice:ballot_from_file", args=[here.town.slug])
    assert host.post(page, {"title": "Skądinąd", "file": io.BytesIO(data)}).status_code == 302
    broken = host.post(page, {"title": "", "file": io.BytesIO(data.replace(b"budget;4000", b"budget;ile"))})
    assert "Wiersz" in text(broken) and Ballot.objects.count() == 2


def test_the_front_of_the_room_shows_what_is_open_and_the_newest_results(client, here):
    ballots.opened(here, title="Trwa")
    published(here, voted(here, title="Już wiadomo"))
    page = text(client.get(reverse("voice:index", args=[here.town.slug])))
    assert "Trwa" in page and "Już wiadomo" in page


def test_a_poll_is_asked_by_text_message_from_its_desk_and_a_second_press_says_so(host, here):
    somebody = people.person("Zofia", "Telefonowa", account=False, phone="+48600000001")
    group = people.group("Seniorki", "seniorki-sms", here.leader, somebody)
    poll = ballots.open_poll(here, rule="choice", closes=clock.now() + dt.timedelta(days=7))
    page = text(host.get(at(here, "ballot_desk", poll)))
    assert "Zapytaj SMS-em" in page and "1 wtorek, 2 sroda, 3 sobota" in page and "Seniorki" in page
    for said in ("Zapytano SMS-em: 1. Zapytano wcześniej: 0. Ma inną drogę niż SMS: 1.", "Zapytano SMS-em: 0. Zapytano wcześniej: 1."):
        assert said in text(host.post(at(here, "ballot_asking", poll), {"who": str(group.pk)}, follow=True))
    assert "Zapytany dotąd: 1 telefon." in text(host.get(at(here, "ballot_desk", poll)))


def test_somebody_elses_list_of_people_is_no_choice(host, here):
    poll = ballots.open_poll(here, rule="choice")
    page = host.post(at(here, "ballot_asking", poll), {"who": str(uuid.uuid4())})
    assert page.status_code == 200 and "field--wrong" in text(page)


def test_what_no_figure_answers_has_no_button(host, here):
    for ballot in (ballots.open_poll(here), ballots.opened(here)[0]):
        assert "Zapytaj SMS-em" not in text(host.get(at(here, "ballot_desk", ballot)))
