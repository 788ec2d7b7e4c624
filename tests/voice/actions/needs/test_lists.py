import pytest

from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.voice.actions.needs.lists import areas, list_area, list_theme, take_off_list, themes
from tests.voice import needs


def test_an_area_is_listed_once_and_its_number_of_people_changes_on_the_same_row(here):
    made = list_area("village", "Balin", by=here.coordinator)
    again = list_area("village", " Balin ", people=3200, source="GUS 2021", by=here.coordinator)
    list_area("village", "Balin", people=3200, source="GUS 2021", by=here.coordinator)
    assert made == again and again.people == 3200 and Entry.objects.filter(verb="listed_area").count() == 2


def test_off_the_list_it_stays_with_its_needs_and_can_come_back(here):
    theme = list_theme("ruch", by=here.coordinator)
    need = needs.need(here, theme=theme)
    for _press in range(2):
        take_off_list(theme, by=here.coordinator)
    need.refresh_from_db()
    assert not themes().exists() and need.theme == theme
    assert list_theme("ruch", by=here.coordinator) == theme and themes().get() == theme


def test_only_staff_keep_lists_and_a_name_is_needed(here):
    for person in (here.host, here.official):
        with pytest.raises(Refusal):
            list_theme("ruch", by=person)
    with pytest.raises(Refusal) as refusal:
        list_area("street", "🙂"[:0], by=here.coordinator)
    assert refusal.value.codes == ["name"] and not areas().exists()
