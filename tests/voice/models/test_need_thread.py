import pytest
from django.db import DatabaseError, transaction

from mam.core import clock
from mam.voice.models import NeedAnswer, NeedJoin
from tests.voice import needs


def refused(deed) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        deed()


def test_an_answer_is_never_rewritten_or_removed(here):
    made = NeedAnswer.objects.create(need=needs.need(here), text="Stanie w maju.", seat="Wydział", by=here.official, at=clock.now())
    refused(lambda: NeedAnswer.objects.filter(pk=made.pk).update(text="Nie stanie."))
    refused(lambda: NeedAnswer.objects.filter(pk=made.pk).delete())
    NeedAnswer.objects.filter(pk=made.pk).update(by=None)
    assert NeedAnswer.objects.get().text == "Stanie w maju."


def test_a_joining_is_undone_by_a_row_never_by_deleting(here):
    made = NeedJoin.objects.create(need=needs.need(here), into=needs.need(here), by=here.animator, at=clock.now())
    refused(lambda: NeedJoin.objects.filter(pk=made.pk).delete())
    refused(lambda: NeedJoin.objects.filter(pk=made.pk).update(into=made.need))
