"""The journal is written once and never changed, whoever asks."""

import pytest
from django.db import ProgrammingError, connection, transaction

from mam.journal.actions import record
from mam.journal.models import Entry
from mam.journal.words import name_verbs
from mam.municipalities.scope import scope


@pytest.mark.parametrize("sql", ["UPDATE journal_entry SET verb = 'x'", "DELETE FROM journal_entry"])
def test_the_database_refuses_to_change_the_journal_even_in_raw_sql(here, sql):
    record("opened", here.town, by=here.host)
    with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert Entry.objects.get().verb == "opened"


def test_an_entry_knows_who_for_whom_and_which_way(here):
    entry = record("booked", here.town, by=here.host, on_behalf_of=here.group, channel="phone", hours=2)
    assert (entry.by, entry.on_behalf_of, entry.channel, entry.facts) == (
        here.host.pk,
        here.group.pk,
        "phone",
        {"hours": 2},
    )


def test_a_deed_of_the_house_itself_has_no_name(here):
    assert record("cleaned_up", here.town).by is None


def test_a_deed_is_named_by_its_room(here):
    name_verbs({"sang_a_song": "sang a song together"})
    assert record("sang_a_song", here.town).deed == "sang a song together"
    assert record("danced_alone", here.town).deed == "danced alone"


def test_the_other_towns_journal_is_not_here(here):
    with scope(here.other.town):
        record("opened", here.other.town)
    assert not Entry.objects.exists()
