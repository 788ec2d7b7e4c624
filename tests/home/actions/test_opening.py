"""A real town opens with one command; then its administrator does the rest on the pages."""

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from mam.core.refusal import Refusal
from mam.home.actions.opening import Wish, open_town
from mam.home.models import Page
from mam.journal.models import Entry
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.people.models import Person
from mam.people.words import RoleKind
from mam.places.models import Centre

pytestmark = pytest.mark.django_db
WISH = Wish(
    slug="trzebinia",
    town={"name": "Trzebinia", "full_name": "Gmina Trzebinia"},
    centre={"name": "MAM Trzebinia", "street": "Rynek 1", "town": "Trzebinia"},
    first_name="Anna", last_name="Sójka", email="anna.sojka@example.org",
)  # fmt: skip


def test_a_town_opens_with_an_administrator_a_centre_and_its_story():
    opened = open_town(WISH)
    with scope(opened.town):
        assert opened.administrator.has_role(RoleKind.ADMINISTRATOR)
        assert Centre.objects.get().slug == "mam-trzebinia"
        assert Page.objects.count() > 3
        assert Entry.objects.filter(verb="opened_centre").exists()


def test_opening_twice_is_harmless():
    assert open_town(WISH) == open_town(WISH)
    with scope(Municipality.objects.get()):
        assert Centre.objects.count() == Person.objects.count() == 1


@pytest.mark.parametrize("wish", [replace(WISH, first_name=""), replace(WISH, centre={"name": "MAM"})])
def test_a_wish_without_a_name_or_an_address_opens_nothing(wish):
    with pytest.raises(Refusal):
        open_town(wish)
    assert not Municipality.objects.exists()


def test_the_command_opens_and_says_how_to_sign_in(capsys):
    words = ["trzebinia", "--name", "Trzebinia", "--full-name", "Gmina Trzebinia", "--centre", "MAM Trzebinia"]
    words += ["--street", "Rynek 1", "--administrator", "Anna Sójka", "--email"]
    call_command("open_town", *words, "anna.sojka@example.org")
    assert "/trzebinia/" in capsys.readouterr().out
    Municipality.objects.filter(slug="zator").delete()
    with pytest.raises(CommandError):
        call_command("open_town", "zator", *words[1:], "not an address")
