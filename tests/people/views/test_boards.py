"""Joining and boards on the web: the whole way of a neighbour, a note and a report."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from mam.people.actions.agreements import write_agreement
from mam.people.actions.board import hang_note
from mam.people.actions.joining import ask_to_join, set_joining
from mam.people.actions.judging import judge_note, report_note
from mam.people.actions.quiet import archive_group
from mam.people.models import Appeal, Group, JoinRequest, Membership, Post


def page(name: str, cast, *arguments) -> str:
    return reverse(f"people:{name}", args=[cast.town.slug, cast.group.slug, *arguments])


@pytest.fixture
def board(here):
    Group.objects.filter(pk=here.group.pk).update(board_from=1)
    here.note = hang_note(here.group, "Oddam **sadzonki**", "Sześć <b>sztuk</b>.", by=here.second, for_all=True)
    return here


def inside(cast, somebody) -> bool:
    return Membership.objects.standing().filter(group=cast.group, person=somebody).exists()


def test_a_neighbour_reads_the_agreement_answers_and_asks_to_join(here, sign_in):
    write_agreement(here.group, "Słuchamy się.", by=here.leader)
    set_joining(here.group, joining="acceptance", questions="Co lubisz?", by=here.leader)
    client = sign_in(here.resident)
    assert "Słuchamy się." in client.get(page("group_join", here)).content.decode()
    wrong = client.post(page("group_join", here), {"answer_0": "Szachy"})
    assert wrong.context["form"].errors["agreed"]
    assert wrong.context["form"]["answer_0"].value() == "Szachy"
    assert client.post(page("group_join", here), {"answer_0": "Szachy", "agreed": "on"}).url == page("group", here)
    assert page("join_withdraw", here) in client.get(page("group", here)).content.decode()


def test_the_leader_answers_with_one_button(here, sign_in):
    asked = ask_to_join(here.group, here.resident, by=here.resident)
    client = sign_in(here.leader)
    assert here.resident.name in client.get(page("join_requests", here)).content.decode()
    assert client.post(page("join_request", here, asked.pk), {"no": "1"}).context["refusal"].codes == ["reason"]
    client.post(page("join_request", here, asked.pk), {"yes": "1"})
    assert inside(here, here.resident)


def test_asking_is_taken_back(here, sign_in):
    ask_to_join(here.group, here.resident, by=here.resident)
    sign_in(here.resident).post(page("join_withdraw", here))
    assert not JoinRequest.objects.waiting().exists()


def test_the_host_asks_for_somebody_on_the_phone(here, sign_in):
    sign_in(here.host).post(page("group_join", here), {"who": here.offline.name, "channel": "phone"})
    assert JoinRequest.objects.get(person=here.offline).channel == "phone"


def test_a_member_accepts_a_new_agreement(here, sign_in):
    made = write_agreement(here.group, "Słuchamy się.", by=here.leader)
    client = sign_in(here.second)
    assert page("group_agreement", here) in client.get(page("group", here)).content.decode()
    client.post(page("group_agreement", here), {"agreement": made.pk})
    assert made.acceptances.filter(membership__person=here.second).exists()


def test_the_leader_writes_settings_and_agreement(here, sign_in):
    client = sign_in(here.leader)
    typed = {"joining": "open", "meets": "Wtorki", "tags": "Kawa, kawa,  Gry ", "gathers": "theme", "board_from": "2"}
    client.post(page("group_joining", here), typed)
    client.post(page("agreement_edit", here), {"text": "Myjemy kubki."})
    text = client.get(page("group", here)).content.decode()
    assert "Wtorki" in text
    assert Group.objects.get(pk=here.group.pk).tags == ["kawa", "gry"]
    assert "Myjemy kubki." in client.get(page("group_agreement", here)).content.decode()


def test_the_public_reads_a_public_note_without_a_name_and_html_stays_words(board, client):
    text = client.get(page("note", board, board.note.pk)).content.decode()
    assert "&lt;b&gt;" in text
    assert board.second.first_name not in text


def test_an_empty_board_invites(board, client):
    Post.objects.all().delete()
    assert "empty" in client.get(page("board", board)).content.decode()


def test_a_member_hangs_changes_and_takes_down_a_note(board, sign_in):
    client = sign_in(board.second)
    typed = {"title": "Kierki", "words": "Kto zagra?", "ends": board.note.ends.isoformat()}
    client.post(page("note_new", board), typed)
    made = Post.objects.get(title="Kierki")
    client.post(page("note_edit", board, made.pk), {**typed, "title": "Kierki w środę"})
    client.post(page("note_down", board, made.pk))
    made.refresh_from_db()
    assert (made.title, made.hangs) == ("Kierki w środę", False)
    client.post(page("note_down", board, made.pk))
    assert Post.objects.get(pk=made.pk).hangs


def test_the_host_puts_up_a_paper_note(board, sign_in):
    typed = {"title": "Kierki", "words": "Kto zagra?", "ends": board.note.ends.isoformat()}
    sign_in(board.host).post(page("note_new", board), {**typed, "who": board.offline.name, "channel": "paper"})
    made = Post.objects.get(title="Kierki")
    assert (made.author, made.by, made.channel) == (board.offline, board.host, "paper")


def test_the_leader_pins(board, sign_in):
    sign_in(board.leader).post(page("note_pin", board, board.note.pk))
    assert Post.objects.get().pinned


def test_a_report_is_decided_appealed_against_and_looked_at_again(board, sign_in):
    sign_in(board.resident).post(page("note_report", board, board.note.pk), {"rule": "selling"})
    client = sign_in(board.leader)
    assert board.resident.name not in client.get(page("board_log", board)).content.decode()
    decision = {"verdict": "hidden", "rule": "selling", "reasons": "Tu nie sprzedajemy."}
    client.post(page("note_decision", board, board.note.pk), decision)
    client = sign_in(board.second)
    assert "Tu nie sprzedajemy." in client.get(page("note", board, board.note.pk)).content.decode()
    client.post(page("note_appeal", board, board.note.pk), {"words": "To za darmo."})
    assert sign_in(board.resident).get(page("note", board, board.note.pk)).status_code == 404
    answer = reverse("people:appeal_answer", args=[board.town.slug, Appeal.objects.get().pk])
    sign_in(board.coordinator).post(answer, {"upheld": "yes", "answer": "Rzeczywiście."})
    assert Post.objects.get().hangs


@pytest.fixture
def decided(board):
    """The note of a member was reported by the resident and hidden by the leader."""
    report_note(board.note, "selling", by=board.resident, words="Chce pieniędzy.")
    judge_note(board.note, "hidden", rule="selling", reasons="Za sadzonki bierzesz dwa złote.", by=board.leader)
    return board


def test_members_read_rule_and_day_but_not_the_text_the_reasons_or_who_reported(decided, sign_in):
    report_note(hang_note(decided.group, "Druga", "Tekst.", by=decided.leader), "insult", by=decided.resident)
    client = sign_in(decided.second)
    assert page("board_log", decided) in client.get(page("board", decided)).content.decode()
    text = client.get(page("board_log", decided)).content.decode()
    assert "ukryt" in text
    assert "sprzedaje" in text
    for kept in ("sadzonki", "dwa złote", "pieniędzy", "Druga", decided.resident.first_name):
        assert kept not in text


def test_who_is_not_in_the_group_reads_no_log(decided, sign_in):
    assert sign_in(decided.resident).get(page("board_log", decided)).status_code == 404


def test_the_author_finds_notes_that_do_not_hang_any_more(decided, sign_in):
    note = page("note", decided, decided.note.pk)
    assert note in sign_in(decided.second).get(page("board", decided)).content.decode()
    assert note not in sign_in(decided.leader).get(page("board", decided)).content.decode()


def test_only_the_house_reads_who_reported(board, sign_in):
    report_note(board.note, "selling", by=board.resident)
    reports = reverse("people:reports", args=[board.town.slug])
    assert board.resident.name in sign_in(board.host).get(reports).content.decode()
    assert sign_in(board.leader).get(reports).status_code == 404


def test_a_group_rests_and_says_so(here, sign_in, client):
    sign_in(here.leader).post(page("group_rest", here))
    client.logout()
    assert client.get(page("group", here)).status_code == 200
    assert here.group.name not in client.get(reverse("people:groups", args=[here.town.slug])).content.decode()
    sign_in(here.leader).post(page("group_rest", here))
    assert Group.objects.get(pk=here.group.pk).archived is None


def test_a_resting_group_has_no_way_in(here, client):
    archive_group(here.group, by=here.leader)
    assert page("group_join", here) not in client.get(page("group", here)).content.decode()


def test_the_board_asks_as_much_for_three_as_for_one(board, client):
    counts = []
    for _ in range(2):
        client.get(page("board", board))
        with CaptureQueriesContext(connection) as queries:
            client.get(page("board", board))
        counts.append(len(queries))
        for number in range(2):
            hang_note(board.group, f"Kartka {number}", "Tekst.", by=board.second, for_all=True)
    assert counts[0] == counts[1]
