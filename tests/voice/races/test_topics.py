"""The same statement answered twice at once, one sheet from two desks, one need in two topics."""

from functools import partial

from mam.core import clock
from mam.journal.models import Entry
from mam.voice.actions.topics.amending import withdraw_amendment
from mam.voice.actions.topics.answering import answer
from mam.voice.actions.topics.answering_amendments import accept_amendment
from mam.voice.actions.topics.asking_groups import look_for_groups
from mam.voice.actions.topics.consent import say_consent
from mam.voice.actions.topics.gathering import gather
from mam.voice.actions.topics.opening import open_topic
from mam.voice.actions.topics.outcome import StepAsk, write_outcome
from mam.voice.actions.topics.participants import open_participant, person_participant
from mam.voice.actions.topics.sheets import enter_sheet
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.steps import drop_step, finish_step
from mam.voice.models import Amendment, Answer, Consent, Gathering, GroupRun, Participant, StepEnd, Topic
from mam.voice.words.topics import Stage
from tests.places.races.start import at_once
from tests.voice import topics


def test_the_same_answer_pressed_eight_times_at_once_is_one_row(here):
    about = topics.topic(here)
    one, who = topics.statement(here, about), open_participant(about)
    at_once(*[partial(answer, one, who, 1) for _press in range(8)])
    assert Answer.objects.count() == 1


def test_a_persons_first_answers_at_once_make_one_participant(here):
    about = topics.topic(here)
    outcome = at_once(*[partial(person_participant, about, here.neighbour) for _press in range(8)])
    assert len({row.pk for row in outcome.won}) == 1


def test_one_sheet_typed_at_two_desks_at_once_is_one_participant(here):
    about = topics.topic(here)
    topics.statements(here, about, 2)
    at_once(*[partial(enter_sheet, about, 5, {1: 1, 2: -1}, by=here.host) for _desk in range(4)])
    assert (Participant.objects.filter(sheet=5).count(), Answer.objects.count()) == (1, 2)


def test_a_need_wanted_by_two_topics_goes_to_one(here):
    first, second, need = topics.topic(here), topics.topic(here), topics.need(here)
    outcome = at_once(partial(gather, first, need, by=here.animator), partial(gather, second, need, by=here.coordinator))
    assert outcome.codes == {"elsewhere"}
    assert Gathering.objects.count() == 1


def test_topics_opened_at_once_have_their_own_numbers(here):
    at_once(*[partial(open_topic, topics.QUESTION, topics.SHORT, by=here.animator) for _press in range(5)])
    assert sorted(Topic.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5]


def test_one_look_for_groups_at_a_time(here):
    about = topics.topic(here)
    at_once(*[partial(look_for_groups, about, by=here.animator) for _press in range(4)])
    assert GroupRun.objects.count() == 1


def test_an_amendment_accepted_many_times_at_once_is_accepted_once(here):
    row = topics.amendment(here, topics.option(here))
    at_once(*[partial(accept_amendment, row, "Tak będzie lepiej.", wording=1, by=here.leader) for _press in range(6)])
    assert Amendment.objects.get().wording == 2 and Entry.objects.filter(verb="accepted_amendment").count() == 1


def test_two_amendments_accepted_at_once_never_overwrite_each_other_unread(here):
    option = topics.option(here)
    rows = [topics.amendment(here, option, "Cztery ławki."), topics.amendment(here, option, "Dwie ławki.", by=here.animator)]
    outcome = at_once(*[partial(accept_amendment, row, "Tak będzie lepiej.", wording=1, by=here.leader) for row in rows])
    assert outcome.codes == {"new_wording"} and len(outcome.won) == 1


def test_an_amendment_is_accepted_or_withdrawn_and_never_both(here):
    row = topics.amendment(here, topics.option(here))
    outcome = at_once(
        partial(accept_amendment, row, "Tak będzie lepiej.", wording=1, by=here.leader), partial(withdraw_amendment, row, by=here.second)
    )
    row.refresh_from_db()
    assert len(outcome.won) == 1 and outcome.codes <= {"withdrawn", "answered"} and bool(row.accepted) != bool(row.withdrawn)


def test_consent_said_while_the_words_change_is_about_the_words_that_were_read(here):
    option = topics.option(here)
    row = topics.amendment(here, option)
    move_stage(option.topic, Stage.CONSENT, "Mamy jedną możliwość.", by=here.animator)
    option.topic.refresh_from_db()
    who = open_participant(option.topic)
    at_once(
        partial(accept_amendment, row, "Tak będzie lepiej.", wording=1, by=here.leader), partial(say_consent, option, who, True, wording=1)
    )
    assert set(Consent.objects.values_list("wording", flat=True)) <= {1}


def test_a_step_ends_once(here):
    step = StepAsk("Zmierzyć chodnik", "Zarząd Dróg", clock.today())
    row = write_outcome(topics.topic(here), "Postawimy trzy ławki.", "14 osób", (step,), by=here.animator).steps.get()
    deeds = [partial(finish_step, row, "Chodnik ma dwa metry.", by=here.animator), partial(drop_step, row, "Nie ma kto.", by=here.animator)]
    outcome = at_once(*deeds, *deeds)
    assert outcome.codes == {"ended"} and StepEnd.objects.count() == 1
