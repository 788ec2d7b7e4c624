"""Whom the house has to ring, and what happened to its letters. The journal writes them; people see them here."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from mam.journal.actions import mark_called, send_again, turn_into_call
from mam.journal.models import Notice
from mam.journal.words import BY_HAND, NoticeState

from ..entrance import only_with
from ..models import Person

ON_A_PAGE = 30
MOST = 50  # matters told in one call
# What became of a notice, as the people of the house ask: name in the address -> (words, states).
STATES = {
    "waiting": (gettext_lazy("waits"), [NoticeState.WAITING]),
    "troubled": (gettext_lazy("did not arrive"), [NoticeState.FAILED, NoticeState.LEAVING]),
    "sent": (gettext_lazy("told"), [NoticeState.SENT, NoticeState.CALLED, NoticeState.GATHERED]),
    "past": (gettext_lazy("over before it could go"), [NoticeState.PAST]),
}


@only_with("people.see_notices")
def calls(request):
    """Whom to ring, longest waiting first, each once with all that is to be said, and the number when the house has one."""
    waiting = list(Notice.objects.call_tasks()[:200])
    phones = dict(Person.objects.filter(pk__in={notice.to for notice in waiting}).values_list("pk", "phone"))
    people: dict = {}
    for notice in waiting:
        people.setdefault(notice.to or notice.address, []).append(notice)
    tasks = [(rows, rows[0].address or phones.get(rows[0].to, "")) for rows in people.values()]
    rung = Notice.objects.filter(way__in=BY_HAND, state=NoticeState.CALLED).order_by("-done")[:10]
    return render(request, "people/notice/calls.html", {"tasks": tasks, "rung": rung})


@only_with("people.mark_called")
@require_POST
def call_done(request, notice):
    """The person knows this; with "all" everything that waited for them (each named in the form, as it was read)."""
    numbers = [notice, *(int(number) for number in request.POST.getlist("all") if number.isdecimal())]
    told = list(Notice.objects.filter(pk__in=numbers[:MOST], way__in=BY_HAND))
    if not told:
        raise Http404
    for one in told:
        mark_called(one, by=request.person)
    messages.success(request, _("%(name)s knows already. Thank you for ringing.") % {"name": told[0].to_name})
    return redirect("people:calls", request.municipality.slug)


@only_with("people.see_notices")
def notices(request):
    """All notices, the newest first, narrowed by what became of them and by words; those that did not go wait for a decision."""
    wanted, words = request.GET.get("state", ""), " ".join(request.GET.get("q", "").split())[:100]
    found = Notice.objects.filter(state__in=STATES[wanted][1]) if wanted in STATES else Notice.objects.all()
    found = found.filter(Q(to_name__icontains=words) | Q(subject__icontains=words)) if words else found
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    troubled = Notice.objects.troubled().count()
    states = [(name, label) for name, (label, _states) in STATES.items()]
    context = {"page": page, "state": wanted, "words": words, "states": states, "troubled": troubled}
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
