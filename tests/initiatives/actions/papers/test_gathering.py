"""The facts of the papers are those of the initiative."""

import datetime as dt

from mam.core import clock
from mam.initiatives.actions.initiatives.pledging import take_back
from mam.initiatives.actions.initiatives.team import ask_to_join
from mam.initiatives.actions.papers.gathering import facts_of
from mam.initiatives.actions.papers.writing import write_fields
from mam.initiatives.methods.papers.facts import Consent, Gift
from mam.initiatives.models import Initiative, Pledge
from tests.initiatives import papers, scenes


def test_every_fact_of_the_plan_is_there(here):
    facts = facts_of(papers.planned(here), "local")
    first = clock.today() + dt.timedelta(days=5)
    assert (facts.begins, facts.ends, facts.cost) == (first, first + dt.timedelta(days=9), 131450)
    assert [(step.title, step.who, step.cost) for step in facts.steps] == [
        ("Zamówić kontener", "spółka komunalna", 123450), ("Kupić rękawice", here.leader.name, 8000),
    ]  # fmt: skip
    assert facts.gifts == (Gift("hours", "sprzątanie", 20, 12), Gift("thing", "łopata", 3, 3))
    assert facts.consents == (Consent("bank", "", "Wody Polskie", "asked"),)
    assert (facts.lead, facts.place, facts.outcome) == (here.leader.name, "brzeg Chechła przy kładce", None)


def test_a_promise_taken_back_no_longer_counts(here):
    one = papers.planned(here)
    take_back(Pledge.objects.get(wanted__kind="hours"), by=here.resident)
    assert facts_of(one, "local").gifts[0].promised == 0


def test_whoever_only_asks_to_join_is_no_applicant(here):
    one = scenes.initiative(here)
    ask_to_join(one, "plakaty", by=here.resident)
    assert [name for name, _role in facts_of(one, "local").team] == [here.leader.name]


def test_the_last_result_counts(here):
    outcome = facts_of(papers.done(here, papers.planned(here)), "report").outcome
    assert (outcome.people, outcome.lessons) == (23, "Więcej rękawic.")


def test_words_of_one_paper_serve_another_and_its_own_beat_them(here):
    one = papers.planned(here)
    write_fields(one, "local", {"why": "Dla wędkarzy.", "task_area": "przyroda"}, by=here.leader)
    write_fields(one, "budget", {"why": "Dla wszystkich."}, by=here.leader)
    assert facts_of(one, "budget").said("why") == "Dla wszystkich."
    assert facts_of(one, "local").said("why") == "Dla wędkarzy."
    assert facts_of(one, "grant").said("task_area") == "przyroda"


def test_the_ngo_of_the_offer_is_that_of_the_report(here):
    one = papers.planned(here)
    assert facts_of(one, "report").body is None
    write_fields(one, "grant", {}, ngo=here.ngo, by=here.leader)
    body = facts_of(one, "report").body
    assert (body.name, body.ngo, body.numbers) == (here.ngo.name, True, "KRS 0000123456")


def test_the_initiative_s_own_ngo_hands_it_in(here):
    one = papers.planned(here)
    for group, ngo in ((here.ngo, True), (here.group, False)):
        Initiative.objects.update(group=group)
        assert facts_of(Initiative.objects.get(pk=one.pk), "grant").body.ngo is ngo
