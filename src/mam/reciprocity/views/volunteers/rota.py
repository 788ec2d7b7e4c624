"""Open duties for everybody, and what one does with one's own."""

from itertools import groupby

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core import clock
from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.ui.deeds import pressed

from ...actions.volunteers import taking
from ...models import Duty, Taking
from ...words.volunteers import COMING, TakingState

MOST = 120


@never_cache
@login_not_required
def open_duties(request):
    """Grouped by weeks; what looks for a stand-in counts as open too. The house sees every duty."""
    house = allowed("reciprocity.plan_duty", request.person)
    rows = list(Duty.objects.upcoming().with_people().order_by("during")[:MOST])
    looking = set(Taking.objects.filter(state=TakingState.LOOKING, duty__in=rows).values_list("duty", flat=True))
    own = set(Taking.objects.filter(person=request.person, state__in=COMING).values_list("duty", flat=True)) if request.person else set()
    for duty in rows:
        duty.free, duty.looks, duty.own = duty.wanted - duty.taken, duty.pk in looking, duty.pk in own
    shown = [duty for duty in rows if house or duty.own or duty.free > 0 or duty.looks]
    weeks = [list(days) for _week, days in groupby(shown, key=lambda duty: duty.day.isocalendar()[:2])]
    past = Duty.objects.standing().filter(during__startswith__lte=clock.now()).order_by("-during")[:20] if house else []
    return render(request, "reciprocity/volunteers/duties.html", {"weeks": weeks, "house": house, "past": past})


@require_POST
@person_required
def take(request, pk):
    duty = get_object_or_404(Duty, pk=pk)
    deed = lambda: taking.take_duty(duty, request.person, by=request.person)  # noqa: E731
    return pressed(request, deed, _("The duty is yours. Thank you!"), mine_at(request))


@require_POST
@person_required
def leave(request, pk):
    own = get_object_or_404(Taking.objects.visible_to(request.person), pk=pk)
    return pressed(request, lambda: taking.leave_duty(own, by=request.person), _("The place is free again."), mine_at(request))


@require_POST
@person_required
def stand_in(request, pk):
    own = get_object_or_404(Taking.objects.visible_to(request.person), pk=pk)
    said = _("We have asked others. The first who says yes takes it.")
    return pressed(request, lambda: taking.ask_stand_in(own, by=request.person), said, mine_at(request))


def mine_at(request) -> str:
    """One's own page of volunteering."""
    return reverse("reciprocity:my_volunteering", args=[request.municipality.slug])
