import datetime as dt

from mam.core import clock
from mam.initiatives.actions.initiatives.stages import move
from mam.initiatives.actions.initiatives.team import accept_member, ask_to_join
from mam.initiatives.actions.leaders.seeing import led, span_of
from mam.initiatives.models import Initiative
from mam.people.models import Person
from mam.voice.models import Conversation
from tests import cast as people
from tests.house.scene import booking
from tests.initiatives import leading, scenes
from tests.programme import making
from tests.voice import topics

DAY = dt.timedelta(days=1)


def kinds(somebody, days: int = 30) -> set:
    return {str(row.kind) for row in led(span_of(clock.today() - days * DAY, clock.today()), somebody)}


def test_whoever_leads_an_initiative_and_whoever_has_a_role_in_its_team(here):
    one = scenes.initiative(here)
    accept_member(ask_to_join(one, "plakaty", by=here.resident), by=here.leader)
    ask_to_join(one, "skarbnik", by=here.second)
    assert (kinds(here.leader), kinds(here.resident), kinds(here.second)) == ({"initiative"}, {"team"}, set())


def test_an_initiative_with_which_nothing_happens_counts_for_nobody(here):
    scenes.initiative(here)
    with clock.stopped(clock.now() + 200 * DAY):
        assert kinds(here.leader) == set()


def test_an_event_counts_when_it_took_place(here):
    making.event(here, party_group=None, party_person=here.resident, leader=None, dates=[making.soon(1)])
    assert "event" not in kinds(here.resident)
    with clock.stopped(clock.now() + 3 * DAY):
        assert "event" in kinds(here.resident)


def test_of_an_event_whoever_leads_it_counts_and_not_whoever_answers(here):
    making.event(here, party_person=here.resident, leader=here.neighbour, dates=[making.soon(-1)])
    assert ("event" in kinds(here.neighbour), "event" in kinds(here.resident)) == (True, False)


def test_a_group_counts_when_it_does_something(here):
    assert kinds(here.leader) == set()
    made = booking(here)
    type(made).objects.filter(pk=made.pk).update(during=(clock.now() - 2 * DAY, clock.now() - DAY))
    assert kinds(here.leader) == {"group"}


def test_talks_of_residents_count_and_those_of_the_staff_are_their_work(here):
    for somebody in (here.resident, here.animator):
        Conversation.objects.create(
            day=clock.today(), where="przy stole", listener=somebody, words="Ławki.", slip=f"S{somebody.first_name[:8]}", at=clock.now()
        )
    assert (kinds(here.resident), kinds(here.animator)) == ({"listening"}, set())


def test_whoever_said_what_became_a_deed(here):
    need = topics.need(here, here.resident)
    one = scenes.initiative(here)
    Initiative.objects.filter(pk=one.pk).update(need=need)
    assert kinds(here.resident) == set()
    for stage in ("team", "plan", "doing"):
        move(Initiative.objects.get(), stage, "Idziemy dalej.", by=here.leader)
    assert kinds(here.resident) == {"deed"}


def test_staff_hosts_officials_and_children_are_left_out(here):
    child = people.person("Kuba", "Mały")
    Person.objects.filter(pk=child.pk).update(birth_year=clock.today().year - 15)
    for somebody in (here.animator, here.host, here.official, child):
        making.event(
            here, slug=f"e-{somebody.first_name.lower()}", title="Spotkanie", party_group=None, party_person=somebody, leader=somebody,
            dates=[making.soon(-1)],
        )  # fmt: skip
    assert led(span_of(clock.today() - 30 * DAY, clock.today())) == []


def test_the_other_town_leads_nothing_here(here):
    leading.organisers(here, 2)
    assert len({row.person for row in led(span_of(clock.today() - 30 * DAY, clock.today()))}) == 2
