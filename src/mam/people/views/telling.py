"""Whom the house has to ring, and what happened to its letters. The journal writes them; people see them here."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.journal.actions import mark_called, send_again, turn_into_call
from mam.journal.models import Notice
from mam.journal.words import BY_HAND, NoticeState

from ..entrance import only_with
from ..models import Person

ON_A_PAGE = 30
STATES = {state.value: state.label for state in NoticeState}


@only_with("people.see_notices")
def calls(request):
    """Who waits for a call, longest first, with the number when the house has one."""
    waiting = list(Notice.objects.call_tasks()[:200])
    phones = dict(Person.objects.filter(pk__in={notice.to for notice in waiting}).values_list("pk", "phone"))
    tasks = [(notice, notice.address or phones.get(notice.to, "")) for notice in waiting]
    rung = Notice.objects.filter(way__in=BY_HAND, state=NoticeState.CALLED).order_by("-done")[:10]
    return render(request, "people/notice/calls.html", {"tasks": tasks, "rung": rung})


@only_with("people.mark_called")
@require_POST
def call_done(request, notice):
    notice = get_object_or_404(Notice, pk=notice, way__in=BY_HAND)
    mark_called(notice, by=request.person)
    messages.success(request, _("%(name)s knows already. Thank you for ringing.") % {"name": notice.to_name})
    return redirect("people:calls", request.municipality.slug)


@only_with("people.see_notices")
def notices(request):
    """All notices, the newest first; those that did not go wait for a decision."""
    wanted = request.GET.get("state", "")
    found = Notice.objects.filter(state=wanted) if wanted in STATES else Notice.objects.all()
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    troubled = Notice.objects.troubled().count()
    context = {"page": page, "state": wanted, "states": STATES.items(), "troubled": troubled}
    return render(request, "people/notice/list.html", context)


@only_with("people.see_notices")
@require_POST
def notice_retry(request, notice):
    """What did not go: send it once more, or ring instead."""
    notice = get_object_or_404(Notice, pk=notice)
    if "call" in request.POST:
        turn_into_call(notice, by=request.person)
        messages.success(request, _("It is on the list of calls now."))
    else:
        send_again(notice, by=request.person)
        messages.success(request, _("It will go once more in a moment."))
    return redirect("people:notices", request.municipality.slug)
