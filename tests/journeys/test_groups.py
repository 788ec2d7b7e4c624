"""From asking to join a group to an answered appeal: a neighbour, a leader, a member and the coordinator, page by page."""

import pytest

from mam.municipalities.scope import scope
from mam.people.actions.agreements import write_agreement
from mam.people.actions.joining import set_joining
from mam.people.models import Acceptance, Appeal, Membership, Post, Report

from .conftest import DESK, PHONE, go

TITLE, WORDS = "Sprzedam rower", "Sto złotych, prawie nowy."


@pytest.fixture
def asking(cast) -> str:
    """The group asks one question and answers those who want to join; its address."""
    with scope(cast.town):
        set_joining(cast.group, joining="acceptance", questions="Co lubisz robić?", by=cast.leader)
    return f"/chrzanow/groups/{cast.group.slug}/"


def press(page, name: str) -> None:
    go(page.get_by_role("button", name=name))


def follow(page, name: str) -> None:
    go(page.get_by_role("link", name=name).first)


def joins(page, address: str, clean) -> None:
    page.goto(address)
    follow(page, "Poproś o przyjęcie")
    page.get_by_label("Co lubisz robić?").fill("Gram w kierki.")
    clean(page)
    press(page, "Poproś o przyjęcie")
    page.get_by_text("Grupa już wie").wait_for()


def lets_in(page, address: str, clean) -> None:
    page.goto(address)
    follow(page, "Przeczytaj i odpowiedz")
    follow(page, "Przeczytaj i odpowiedz")
    page.get_by_text("Gram w kierki.").wait_for()
    clean(page)
    press(page, "Przyjmij do grupy")


def agrees_and_hangs_a_note(page, address: str, clean) -> None:
    page.goto(address)
    follow(page, "Przeczytaj porozumienie")
    press(page, "Zgadzam się na to porozumienie")
    page.get_by_text("Jesteś w tej grupie").wait_for()
    clean(page)
    follow(page, "Powieś kartkę")
    page.get_by_label("Tytuł").fill(TITLE)
    page.get_by_label("Co chcesz powiedzieć?").fill(WORDS)
    clean(page)
    press(page, "Powieś tę kartkę")


def reports(page, address: str, clean) -> None:
    page.goto(f"{address}board/")
    follow(page, TITLE)
    follow(page, "To łamie zasadę")
    page.get_by_label("sprzedaje albo reklamuje").check()
    clean(page)
    press(page, "Zgłoś tę kartkę")


def removes(page, address: str, clean) -> None:
    page.goto(f"{address}board/log/")
    follow(page, "Zdecyduj")
    page.get_by_label("kartka została ukryta").check()
    page.get_by_label("Uzasadnienie").fill("Na tablicy nie sprzedajemy. Oddać możesz.")
    clean(page)
    press(page, "Zapisz decyzję")


def appeals(page, address: str, clean) -> None:
    page.goto(f"{address}board/")
    follow(page, TITLE)
    page.get_by_text("Na tablicy nie sprzedajemy.").wait_for()
    clean(page)
    follow(page, "Nie zgadzam się")
    page.get_by_label("Dlaczego się nie zgadzasz?").fill("To cena za nowe opony, rower oddaję.")
    press(page, "Przekaż odwołanie")


def answers(page, clean) -> None:
    page.goto("/chrzanow/reports/")
    clean(page)
    follow(page, "Spójrz jeszcze raz")
    page.get_by_label("kartka wraca do dawnej postaci").check()
    page.get_by_label("Uzasadnienie").fill("Rower jest za darmo, kartka wraca.")
    clean(page)
    press(page, "Zapisz odpowiedź")


def test_from_asking_to_join_to_an_answered_appeal(walk, cast, clean, asking):
    neighbour, leader, member = walk(cast.resident, PHONE), walk(cast.leader, DESK), walk(cast.second, PHONE)
    joins(neighbour, asking, clean)
    lets_in(leader, asking, clean)
    with scope(cast.town):
        write_agreement(cast.group, "Słuchamy się do końca zdania.", by=cast.leader)
    agrees_and_hangs_a_note(neighbour, asking, clean)
    reports(member, asking, clean)
    removes(leader, asking, clean)
    with scope(cast.town):
        own = Membership.objects.get(person=cast.resident, group=cast.group)
        assert Acceptance.objects.filter(membership=own).exists()
        assert Report.objects.get().reporter == cast.second
        assert Post.objects.get().hidden
    appeals(neighbour, asking, clean)
    answers(walk(cast.coordinator, DESK), clean)
    neighbour.goto(f"{asking}board/")
    neighbour.get_by_role("link", name=TITLE).wait_for()
    with scope(cast.town):
        assert Appeal.objects.get().upheld
        assert Post.objects.get().hangs
    member.goto(f"{asking}board/log/")
    member.get_by_text("zmieniona po odwołaniu").wait_for()
    assert TITLE not in member.content()
    clean(member)
