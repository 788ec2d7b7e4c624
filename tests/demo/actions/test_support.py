"""Support and leaders of the demo, through the deeds of their pages."""

import pytest

from mam.demo.actions import seed
from mam.demo.catalogue import TOWNS
from mam.initiatives.actions.leaders.counting import leader_counts, named
from mam.initiatives.actions.support.board import board
from mam.initiatives.models import SupportRequest
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.people.models import Person

pytestmark = pytest.mark.django_db


def test_one_request_is_late_one_answered_and_one_came_on_paper(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    seed(TOWNS[0])
    with scope(Municipality.objects.get(slug="chrzanow")):
        coordinator = Person.objects.get(first_name="Piotr", last_name="Dudek")
        shown = board(by=coordinator)
        assert (shown.late, shown.lines[0].request.initiative.title) == (1, "Rowerowy łącznik")
        answered = SupportRequest.objects.get(state="answered")
        assert answered.answer and answered.advice.filter(private=True).exists()
        assert SupportRequest.objects.filter(channel="paper", scribe__isnull=False).count() == 1
        assert SupportRequest.objects.get(kind="equipment").thing
        counts = leader_counts(by=coordinator)
        assert counts.early and counts.people != 0 and named()
