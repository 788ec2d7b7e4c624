import pytest
from django.db import DatabaseError, transaction

from mam.core.refusal import Refusal
from mam.initiatives.actions.support.answering import answer_support, decline_support, withdraw_support, write_advice
from mam.initiatives.actions.support.board import request_page
from mam.initiatives.models import Advice, SupportMove
from mam.journal.models import Entry, Notice
from tests.initiatives import supports

HELP = "Plakat leży przy ladzie, 20 sztuk."


def test_help_is_given_in_words_and_whoever_asked_hears_it(here):
    request = answer_support(supports.taken(here), HELP, by=here.animator)
    assert (request.state, request.answer) == ("answered", HELP)
    assert Notice.objects.filter(kind="support", to=here.leader.pk, text__contains=HELP).exists()
    assert Entry.objects.filter(verb="answered_support").count() == 1


def test_answering_twice_is_once_and_then_it_is_over(here):
    request = answer_support(supports.taken(here), HELP, by=here.animator)
    answer_support(request, HELP, by=here.animator)
    assert SupportMove.objects.filter(deed="answered").count() == 1
    for deed, words in ((answer_support, "Jednak coś zupełnie innego."), (decline_support, "Nie mamy papieru.")):
        with pytest.raises(Refusal) as no:
            deed(request, words, by=here.animator)
        assert no.value.codes == ["over"]


def test_nothing_is_declined_without_a_reason(here):
    request = supports.taken(here)
    with pytest.raises(Refusal) as no:
        decline_support(request, "nie", by=here.animator)
    assert no.value.codes == ["answer"]
    assert decline_support(request, "Nie drukujemy A1; A3 zrobimy od ręki.", by=here.animator).state == "declined"


def test_whoever_answers_what_nobody_took_has_it(here):
    assert answer_support(supports.asked(here), HELP, by=here.coordinator).animator == here.coordinator


def test_residents_and_hosts_do_not_answer(here):
    for somebody in (here.leader, here.host, here.official):
        with pytest.raises(Refusal) as no:
            answer_support(supports.taken(here), HELP, by=somebody)
        assert no.value.codes == ["not_allowed"]


def test_what_is_no_longer_needed_is_taken_back_and_the_animator_hears_it(here):
    request = supports.taken(here)
    assert withdraw_support(request, by=here.leader).state == "withdrawn"
    assert withdraw_support(request, by=here.leader).state == "withdrawn"
    assert Notice.objects.filter(kind="support-work", to=here.animator.pk, key=f"support-withdrawn-{request.pk}").count() == 1
    with pytest.raises(Refusal):
        withdraw_support(supports.asked(here), by=here.resident)


def test_a_private_note_is_read_and_heard_only_by_the_staff(here):
    request = supports.taken(here)
    write_advice(request, "Rozmawiałam z drukarnią.", by=here.animator)
    write_advice(request, "Pan był zdenerwowany.", private=True, by=here.animator)
    seen = [request_page(request, person=who)["thread"] for who in (here.leader, here.coordinator)]
    assert [sum(isinstance(row, Advice) for row in thread) for thread in seen] == [1, 2]
    assert not Notice.objects.filter(text__contains="zdenerwowany").exclude(to=here.animator.pk).exists()
    for somebody in (here.leader, here.host):
        with pytest.raises(Refusal):
            write_advice(request, "Tajne.", private=True, by=somebody)


def test_notes_are_only_added(here):
    note = write_advice(supports.asked(here), "Dziękujemy.", by=here.leader)
    with pytest.raises(DatabaseError), transaction.atomic():
        Advice.objects.filter(pk=note.pk).update(text="inne")
    with pytest.raises(DatabaseError), transaction.atomic():
        note.delete()


def test_the_same_note_twice_is_one(here):
    request, key = supports.asked(here), "22222222-2222-4222-8222-222222222222"
    for _press in range(2):
        write_advice(request, "Dziękujemy.", by=here.leader, request_key=key)
    assert Advice.objects.count() == 1


def test_whoever_had_it_hears_that_another_answered(here):
    request = answer_support(supports.taken(here), HELP, by=here.coordinator)
    assert request.animator == here.animator
    notice = Notice.objects.get(key=f"support-answered-{request.pk}")
    assert notice.to == here.animator.pk and here.coordinator.name in notice.text


def test_an_answer_of_ten_thousand_letters_is_refused_with_a_sentence(here):
    for deed in (answer_support, decline_support):
        with pytest.raises(Refusal) as no:
            deed(supports.taken(here), "x" * 10_000, by=here.animator)
        assert no.value.codes == ["answer"]
