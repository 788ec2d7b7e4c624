"""Writing public pages."""

import pytest

from mam.core.refusal import Refusal
from mam.home.actions import restore_version, write_page
from mam.journal.models import Entry


@pytest.fixture
def page(here, story):
    return story["czym-jest-mam"]


def test_every_save_is_a_new_version(here, page):
    write_page(page, by=here.coordinator, title=page.title, text="Nowy tekst.", why="krócej")
    page.refresh_from_db()
    assert (page.newest.number, page.newest.text, page.newest.why) == (2, "Nowy tekst.", "krócej")
    assert page.versions.count() == 2


def test_the_same_text_again_makes_no_new_version(here, page):
    for _again in range(2):
        write_page(page, by=here.coordinator, title=page.title, text="Nowy tekst.")
    assert page.versions.count() == 2


@pytest.mark.parametrize("who", ["resident", "host", "animator", "official", "ngo_leader"])
def test_only_coordinators_and_administrators_write(here, page, who):
    with pytest.raises(Refusal) as no:
        write_page(page, by=getattr(here, who), title="Inny", text="Inny")
    assert no.value.codes == ["not_allowed"]


def test_nobodys_words_are_overwritten_unseen(here, page):
    write_page(page, by=here.administrator, title=page.title, text="Szybsza osoba.", seen=1)
    with pytest.raises(Refusal) as no:
        write_page(page, by=here.coordinator, title=page.title, text="Wolniejsza osoba.", seen=1)
    assert no.value.codes == ["changed_meanwhile"]
    assert page.newest.text == "Szybsza osoba."


def test_an_empty_page_is_refused_with_every_reason(here, page):
    with pytest.raises(Refusal) as no:
        write_page(page, by=here.coordinator, title=" ", text=" ")
    assert no.value.codes == ["no_title", "no_text"]


def test_an_older_version_comes_back_as_a_new_one(here, page):
    first = page.newest
    write_page(page, by=here.coordinator, title=page.title, text="Nieudany tekst.")
    restore_version(first, by=here.coordinator)
    assert (page.newest.number, page.newest.text) == (3, first.text)


def test_the_journal_says_who_wrote_which_version(here, page):
    write_page(page, by=here.coordinator, title=page.title, text="Nowy tekst.")
    entry = Entry.objects.about(page).first()
    assert (entry.verb, entry.by, entry.facts) == ("wrote_page", here.coordinator.pk, {"version": 2})
