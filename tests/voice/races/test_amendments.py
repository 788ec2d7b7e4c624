"""An option's wording accepted, withdrawn and consented to at once; a next step that ends twice at once."""

from functools import partial

from mam.core import clock
from mam.journal.models import Entry
from mam.voice.actions.topics.amending import withdraw_amendment
from mam.voice.actions.topics.answering_amendments import accept_amendment
from mam.voice.actions.topics.consent import say_consent
from mam.voice.actions.topics.outcome import StepAsk, write_outcome
from mam.voice.actions.topics.participants import open_participant
from mam.voice.actions.topics.stages import move_stage
from mam.voice.actions.topics.steps import drop_step, finish_step
from mam.voice.models import Amendment, Consent, StepEnd
from mam.voice.words.topics import Stage
from tests.places.races.start import at_once
from tests.voice import topics


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
