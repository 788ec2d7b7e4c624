"""Adding, hiding and showing pages."""

import pytest

from mam.core.refusal import Refusal
from mam.home.actions import add_page, hide_page, show_page, write_page
from mam.home.models import Page
from mam.journal.models import Entry


def test_a_new_page_is_hidden_and_last_and_its_address_comes_from_the_title(here, story):
    page = add_page("Jak dbamy o ogród", by=here.coordinator)
    assert (page.slug, page.hidden, Page.objects.order_by("-order").first()) == ("jak-dbamy-o-ogrod", True, page)


def test_two_pages_of_one_title_get_two_addresses(here):
    assert [add_page("Ogród", by=here.coordinator).slug for _twice in range(2)] == ["ogrod", "ogrod-2"]


def test_a_page_cannot_take_the_address_of_the_new_page_form(here):
    assert add_page("New", by=here.coordinator).slug == "new-2"


@pytest.mark.parametrize("title", ["", "   ", "🌱🌱", "!" * 10, "a" * 121])
def test_a_title_without_letters_or_too_long_is_refused(here, title):
    with pytest.raises(Refusal) as no:
        add_page(title, by=here.coordinator)
    assert no.value.codes == ["no_title"]


def test_an_empty_page_is_not_shown(here):
    page = add_page("Ogród", by=here.coordinator)
    with pytest.raises(Refusal) as no:
        show_page(page, by=here.coordinator)
    assert no.value.codes == ["no_text"]


def test_showing_and_hiding_turn_a_page_over_and_twice_is_harmless(here):
    page = add_page("Ogród", by=here.coordinator)
    write_page(page, by=here.coordinator, title="Ogród", text="Sześć grządek.")
    for _twice in range(2):
        assert not show_page(page, by=here.coordinator).hidden
    for _twice in range(2):
        assert hide_page(page, by=here.coordinator).hidden
    assert sorted(Entry.objects.about(page).values_list("verb", flat=True)) == [
        "added_page", "hid_page", "showed_page", "wrote_page",
    ]  # fmt: skip


@pytest.mark.parametrize("deed", [hide_page, show_page])
def test_residents_and_hosts_do_not_touch_the_contents(here, story, deed):
    for somebody in (here.resident, here.host, here.animator):
        with pytest.raises(Refusal) as no:
            deed(story["kontakt"], by=somebody)
        assert no.value.codes == ["not_allowed"]
    with pytest.raises(Refusal):
        add_page("Ogród", by=here.resident)


def test_visitors_do_not_see_a_hidden_page_and_people_of_the_house_do(here, story):
    hide_page(story["kontakt"], by=here.coordinator)
    assert not Page.objects.visible_to(None).filter(slug="kontakt").exists()
    assert not Page.objects.visible_to(here.resident).filter(slug="kontakt").exists()
    assert Page.objects.visible_to(here.animator).filter(slug="kontakt").exists()
