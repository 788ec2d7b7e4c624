"""Initiatives of the demo, and the river bank from a complaint to a bench, on whatever day the demo opens."""

import datetime as dt

import pytest
import time_machine

from mam.demo.actions import seed
from mam.demo.catalogue import TOWNS
from mam.initiatives.actions.initiatives.page import page_of
from mam.initiatives.actions.papers.gathering import facts_of
from mam.initiatives.methods.papers.kinds import sections_of
from mam.initiatives.methods.papers.shape import gaps
from mam.initiatives.models import Initiative
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.programme.models import HeadCount, SignUp
from mam.reciprocity.models import Taking

pytestmark = pytest.mark.django_db
CHRZANOW, NOWY_SACZ = TOWNS


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def opened(plan) -> Municipality:
    seed(plan)
    return Municipality.objects.get(slug=plan.slug)


def test_initiatives_stand_at_different_stages_and_rest_with_a_reason():
    with scope(opened(CHRZANOW)):
        assert set(Initiative.objects.values_list("stage", flat=True)) == {"idea", "team", "doing", "resting"}
        resting = Initiative.objects.get(stage="resting")
        assert resting.need and "wiosnę" in resting.moves.last().why


@pytest.mark.parametrize("day", ["2026-11-30 05:30", "2027-03-14 21:00"])
def test_the_complaint_of_an_angler_becomes_a_picnic_and_a_bench(day):
    """On a Monday before dawn and on a Sunday evening."""
    with time_machine.travel(dt.datetime.fromisoformat(day).replace(tzinfo=dt.UTC)), scope(opened(NOWY_SACZ)):
        one = Initiative.objects.get()
        assert one.need.raiser.last_name == "Kruk" and one.stage == "evaluated"
        shown = page_of(one, person=None, keeps=False)
        (event,) = [row.event for row in one.events.all()]
        assert event.kind == "picnic" and sum(SignUp.objects.filter(occurrence__event=event).values_list("size", flat=True)) == 23
        assert HeadCount.objects.get(occurrence__event=event).total == 23 == shown.result.people
        skips = next(row for row in shown.needs if row.wanted.what.startswith("kontener"))
        assert skips.missing == 0
        assert {note.photo_alt.split()[1] for note in one.progress.all() if note.photo} == {"brzegu", "ławki"}
        assert Taking.objects.filter(duty__title="Brzegiem z workiem").values("person").distinct().count() == 4
        assert one.need.checks.get(person=one.lead).said == "done"
        (paper,) = one.papers.all()
        assert (paper.kind, paper.by) == ("local", one.lead) and paper.made < shown.result.at
        assert not gaps(sections_of("local", facts_of(one, "local")))
