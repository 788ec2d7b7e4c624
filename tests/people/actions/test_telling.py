"""A letter greets, says its paragraphs and leads on with one button, in the language of the reader."""

from django.utils.translation import gettext as _

from mam.journal.models import Notice
from mam.people.actions.telling import Button, tell, write_to


def test_a_letter_greets_leaves_out_what_is_empty_and_has_its_button(here):
    tell(here.resident, "hello", lambda: ("Sala", ["Czeka.", "", Button("https://mam.example/x/", "Zobacz salę")]))
    notice = Notice.objects.get()
    assert notice.text == "Dzień dobry,\n\nCzeka."
    assert (notice.link, notice.link_words) == ("https://mam.example/x/", "Zobacz salę")


def test_a_button_that_leads_nowhere_is_none(here):
    tell(here.resident, "hello", lambda: ("Sala", ["Czeka.", Button("", "Zobacz salę")]))
    assert (Notice.objects.get().link, Notice.objects.get().link_words) == ("", "")


def test_words_are_said_in_the_language_of_the_reader(here):
    here.resident.language = "sk"
    tell(here.resident, "hello", lambda: ("Sala", [Button("https://mam.example/x/", _("See the note"))]))
    assert Notice.objects.get().text == "Dobrý deň,"
    assert Notice.objects.get().link_words == "Pozrieť lístok"


def test_a_letter_of_one_text_greets_in_the_language_of_the_reader_too(here):
    here.resident.language = "sk"
    write_to(here.resident, "hello", lambda: _("See the note"), lambda: _("See the note"), link="https://mam.example/x/")
    notice = Notice.objects.get()
    assert (notice.subject, notice.text) == ("Pozrieť lístok", "Dobrý deň,\n\nPozrieť lístok")
