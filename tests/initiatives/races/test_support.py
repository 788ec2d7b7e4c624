"""Animators press in the same moment."""

from functools import partial

from mam.core import clock
from mam.initiatives.actions.support.answering import answer_support
from mam.initiatives.actions.support.taking import hand_over, take_support
from mam.initiatives.models import SupportMove, SupportRequest
from tests import cast as people
from tests.initiatives import supports
from tests.places.races.start import at_once


def six(here):
    return [people.role(people.person(f"Osoba{number}", "Animująca"), "animator") for number in range(6)]


def test_of_six_animators_exactly_one_has_the_request_and_the_others_are_told_who(here):
    request = supports.asked(here)
    outcome = at_once(*(partial(take_support, request, clock.today() + 3 * supports.DAY, by=one) for one in six(here)))
    assert (len(outcome.won), len(outcome.lost), outcome.codes) == (1, 5, {"taken"})
    has_it = SupportRequest.objects.get().animator
    assert all(has_it.name in refusal.reasons[0].sentence for refusal in outcome.lost)
    assert SupportMove.objects.filter(deed="taken").count() == 1


def test_handing_over_to_one_at_once_is_one_handover(here):
    request, to = supports.taken(here), supports.second_animator()
    outcome = at_once(*(partial(hand_over, request, to, "Zna się na tym.", by=here.animator) for _press in range(4)))
    assert (len(outcome.won), SupportMove.objects.filter(deed="handed").count()) == (4, 1)


def test_answers_of_two_animators_at_once_leave_one(here):
    request, other = supports.taken(here), supports.second_animator()
    both = [partial(answer_support, request, f"Pomoc od: {one.name}.", by=one) for one in (here.animator, other)]
    outcome = at_once(*both)
    assert (len(outcome.won), outcome.codes) == (1, {"over"})
    assert SupportRequest.objects.get().answer == outcome.won[0].answer
