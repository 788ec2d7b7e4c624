import pytest

from mam.core.refusal import Refusal
from mam.initiatives.actions.leaders.looking import look_at_leading
from mam.journal.models import Entry


def test_the_journal_remembers_a_look_and_residents_have_none(here):
    look_at_leading(here.resident, by=here.host)
    assert Entry.objects.filter(verb="looked_at_leading", by=here.host.pk).count() == 1
    with pytest.raises(Refusal):
        look_at_leading(here.resident, by=here.leader)
