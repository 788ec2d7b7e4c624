from mam.initiatives.actions.leaders.telling import tell_new_leaders
from mam.initiatives.models import LeaderWord
from mam.journal.models import Entry, Notice
from tests.initiatives import leading


def test_everybody_who_leads_is_told_once(here):
    people = leading.organisers(here, 2)
    assert (tell_new_leaders(), tell_new_leaders()) == (2, 0)
    assert set(Notice.objects.filter(kind="leading").values_list("to", flat=True)) == {one.pk for one in people}
    assert Entry.objects.filter(verb="told_leader").count() == 2


def test_somebody_without_an_e_mail_gets_a_call_of_the_host(here):
    somebody = leading.organisers(here, 1)[0]
    type(somebody).objects.filter(pk=somebody.pk).update(email="", account=None)
    tell_new_leaders()
    assert Notice.objects.get(kind="leading").way == "call"
    assert LeaderWord.objects.get().answer == ""
