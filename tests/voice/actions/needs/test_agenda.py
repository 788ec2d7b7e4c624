"""What comes on the agenda: enough supports, open, public, in no topic; the bar follows who is active and how full the agenda is."""

import datetime as dt

from mam.core import clock
from mam.municipalities.actions import introduce_setting
from mam.people.models import Person
from mam.voice.actions.needs.agenda import SETTING, bar_now, counted, for_agenda, on_agenda
from mam.voice.actions.needs.supporting import count
from mam.voice.actions.topics.gathering import gather
from mam.voice.methods.agenda import bar_of
from tests.voice import needs, topics

LEAST = bar_of(0, 0, 5)


def people(number: int) -> list[Person]:
    return [Person.objects.create(first_name=f"Osoba {n}") for n in range(number)]


def supported(here, number: int, **fields):
    made = needs.need(here, **fields)
    needs.supported(made, *people(number))
    count(made)
    return made


def test_a_need_with_three_supports_beside_its_own_voice_is_marked_and_one_with_two_is_not(here):
    enough, less = supported(here, 3), supported(here, 2)
    assert list(for_agenda(LEAST)) == [enough]
    assert on_agenda([enough, less], LEAST) == {enough.pk}


def test_a_need_in_a_topic_or_closed_is_not(here):
    gathered, over = supported(here, 3), supported(here, 3)
    gather(topics.topic(here), gathered, by=here.animator)
    needs.closed(here, over)
    assert not for_agenda(LEAST).exists()


def test_support_taken_back_takes_it_off(here):
    made = supported(here, 3)
    made.supports.filter(pk=made.supports.first().pk).update(withdrawn=clock.now())
    count(made)
    assert not for_agenda(LEAST).exists()


def test_everybody_active_is_counted_once_and_only_for_half_a_year(here):
    made = needs.need(here, raiser=here.resident)
    needs.supported(made, here.leader, here.second)
    other = needs.need(here, raiser=here.leader)
    needs.supported(other, here.resident)
    topics.topic(here)
    assert (counted().active, counted().open_topics, counted().target) == (3, 1, 5)
    with clock.stopped(clock.now() + dt.timedelta(days=200)):
        assert counted().active == 0


def test_the_town_may_say_how_many_topics_fit(here):
    introduce_setting(SETTING, 2, valid_from=clock.today(), source="zasady miejsca")
    assert counted().target == 2


def test_it_is_counted_at_most_once_a_minute(here):
    first = bar_now()
    needs.need(here, raiser=here.resident)
    assert bar_now() == first and counted().active == first.active + 1
