"""Joining in: the team, and promises."""

import uuid

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.people.entrance import only_with, person_required, searched_for
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import Words, deed_page, pressed

from ...actions.initiatives import pledging, team
from ...forms import initiatives as forms
from ...models import Pledge, TeamMember, Wanted
from ...words.initiatives import PledgeKind
from .finding import initiative_here, page_at
from .keeping import asked

ON_A_PAGE = 50


@person_required
def join(request, initiative):
    one = initiative_here(request, initiative)
    form = forms.JoinForm(request.POST or None)
    done = _("Whoever leads it was told, and will answer.")
    return asked(
        request,
        one,
        form,
        lambda: team.ask_to_join(one, form.cleaned_data["role"], by=request.person),
        _("Join the team"),
        _("Ask"),
        done,
    )


DEEDS = {
    "acceptance": (team.accept_member, "initiatives.accept_member"),
    "leaving": (team.leave_team, "initiatives.leave_team"),
    "lead": (team.hand_lead_over, ""),
}


@person_required
@require_POST
def member(request, initiative, member, deed):
    """Taking in, leaving, or handing the lead over."""
    one = initiative_here(request, initiative, verb="initiatives.keep" if deed == "lead" else "")
    row = get_object_or_404(TeamMember.objects.select_related("initiative", "person"), initiative=one, pk=member)
    action, verb = DEEDS.get(deed, (None, ""))
    if action is None or (verb and not allowed(verb, request.person, row)):
        raise Http404
    return pressed(request, lambda: action(row, by=request.person), _("Saved."), page_at(request, one))


def promise_of(wanted: Wanted) -> str:
    return _("A promise: %(what)s") % {"what": wanted.what}


@person_required
def pledge_new(request, initiative, wanted):
    one = initiative_here(request, initiative)
    row = get_object_or_404(Wanted.objects.select_related("initiative"), initiative=one, pk=wanted)
    form = forms.PledgeForm(request.POST or None, kind=row.kind)

    def deed():
        key = as_uuid(request.POST.get("request_key"))
        pledging.pledge(row, form.ask(), person=request.person, by=request.person, request_key=key)

    done = _("Thank you. Whoever leads it counts on you.")
    return asked(
        request, one, form, deed, promise_of(row), _("I promise"), done, key=uuid.uuid4(), money=row.kind == PledgeKind.MONEY
    )


@never_cache
@only_with("initiatives.pledge_for")
def pledge_desk(request, initiative, wanted):
    """Somebody stands at the desk or rings: search, and the promise, on one page."""
    one = initiative_here(request, initiative)
    row = get_object_or_404(Wanted.objects.select_related("initiative"), initiative=one, pk=wanted)
    words, found = searched_for(request)
    first = {"person": str(found[0].pk)} if found else {"first_name": words}
    form = forms.DeskPledgeForm(request.POST or None, kind=row.kind, found=found, initial=first)

    def deed():
        said, key = form.cleaned_data, as_uuid(request.POST.get("request_key"))
        how = {"by": request.person, "channel": said["channel"], "request_key": key}
        if form.chosen:
            return pledging.pledge(row, form.ask(), person=form.chosen, **how)
        return pledging.pledge_at_desk(row, form.ask(), **form.new, sure=said["sure"], **how)

    texts = Words(promise_of(row), _("Write the promise down"), _("It is written down."), one.title)
    shown = {"initiative": one, "key": uuid.uuid4(), "words": texts, "searched": words, "found": found}
    return deed_page(request, form, deed, back=page_at(request, one), template="initiatives/pledge_desk.html", **shown)


@never_cache
@person_required
def pledges(request, initiative, wanted):
    """Who promised, for whoever keeps it."""
    one = initiative_here(request, initiative, verb="initiatives.keep")
    row = get_object_or_404(Wanted, initiative=one, pk=wanted)
    standing = row.pledges.filter(taken_back=None).select_related("person").order_by("at", "pk")
    page = Paginator(standing, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "initiatives/pledges.html", {"initiative": one, "wanted": row, "page": page})


@person_required
@require_POST
def pledge_end(request, initiative, pledge, deed):
    """Taking back; or, for whoever keeps it: fulfilled or not."""
    one = initiative_here(request, initiative)
    row = get_object_or_404(Pledge.objects.select_related("wanted__initiative"), wanted__initiative=one, pk=pledge)
    verb, about = ("initiatives.take_pledge_back", row) if deed == "back" else ("initiatives.keep", one)
    if deed not in ("back", "kept", "missed") or not allowed(verb, request.person, about):
        raise Http404
    back = page_at(request, one)
    if request.POST.get("from") == "pledges" and allowed("initiatives.keep", request.person, one):
        back = reverse("initiatives:pledges", args=[request.municipality.slug, one.number, row.wanted_id])
    if deed == "back":
        return pressed(request, lambda: pledging.take_back(row, by=request.person), _("Taken back."), back)
    return pressed(request, lambda: pledging.note_kept(row, deed == "kept", by=request.person), _("Saved."), back)
