"""Groups of the demo live."""

import pytest

from mam.demo.actions import seed
from mam.demo.catalogue import TOWNS
from mam.demo.catalogue.boards import BOARDS
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.people.models import Agreement, Group, JoinRequest, Membership, Post, Report

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("plan", TOWNS, ids=lambda plan: plan.slug)
def test_every_planned_group_has_its_people_and_its_notes(plan, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    seed(plan)
    with scope(Municipality.objects.get(slug=plan.slug)):
        for board in BOARDS[plan.slug]:
            group = Group.objects.get(name=board.group)
            assert (group.joining, group.meets) == (board.joining, board.meets)
            assert Post.objects.hanging().filter(group=group).count() == len(board.notes)
            assert Agreement.objects.filter(group=group).exists() == bool(board.agreement)
            assert Membership.objects.standing().filter(group=group).count() > len(board.joined)


def test_somebody_waits_and_a_note_is_reported_in_chrzanow(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    seed(TOWNS[0])
    with scope(Municipality.objects.get(slug=TOWNS[0].slug)):
        assert JoinRequest.objects.waiting().count() == 1
        assert Report.objects.open().count() == 1
