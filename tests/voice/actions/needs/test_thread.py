from mam.voice.actions.needs.answering import answer_need
from mam.voice.actions.needs.checking import say_whether_done
from mam.voice.actions.needs.joining import join_needs, undo_joining
from mam.voice.actions.needs.thread import tally, thread_of
from tests.voice import needs


def test_the_whole_way_stands_in_the_order_in_which_it_happened(here):
    need = needs.need(here)
    needs.supported(need, here.resident)
    needs.taken_on(here, need)
    answer_need(need, "Stanie w maju.", by=here.official)
    needs.closed(here, need)
    say_whether_done(needs.question_to(need, here.resident), "no")
    kinds = [step.kind for step in thread_of(need)]
    assert kinds == ["accepted_need", "answer", "answer", "reopened_need"]


def test_joining_and_taking_apart_stand_in_both_threads(here):
    need, other = needs.need(here), needs.need(here)
    undo_joining(join_needs(need, other, by=here.animator), by=here.animator)
    assert [step.kind for step in thread_of(need)] == ["joined", "taken_apart"]
    assert [step.kind for step in thread_of(other)] == ["gathered", "left"]


def test_what_people_said_is_counted_in_the_present_round(here):
    need = needs.need(here)
    assert tally(need) is None
    needs.supported(need, here.resident)
    needs.closed(here, need)
    say_whether_done(needs.question_to(need, here.resident), "done")
    assert tally(need) == {"done": 1, "partly": 0, "no": 0, "asked": 2, "answered": 1}
