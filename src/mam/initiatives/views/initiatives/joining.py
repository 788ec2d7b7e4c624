"""Joining in: the team, and promises."""

import uuid

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import pressed

from ...actions.initiatives import pledging, team
from ...forms import initiatives as forms
from ...models import Pledge, TeamMember, Wanted
from ...words.initiatives import PledgeKind
from .finding import initiative_here, page_at
from .keeping import asked


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


@person_required
def pledge_new(request, initiative, wanted):
    one = initiative_here(request, initiative)
    row = get_object_or_404(Wanted.objects.select_related("initiative"), initiative=one, pk=wanted)
    others = allowed("initiatives.pledge_for", request.person)
    form = forms.PledgeForm(request.POST or None, hours=row.kind == PledgeKind.HOURS, for_others=others)

    def deed():
        said, how = form.cleaned_data, {"by": request.person, "request_key": as_uuid(request.POST.get("request_key"))}
        if said.get("name"):
            pledging.pledge_at_desk(row, form.ask(), said["name"], said["phone"], **how)
        else:
            pledging.pledge(row, form.ask(), person=request.person, **how)

    done = _("Thank you. Whoever leads it counts on you.")
    return asked(
        request, one, form, deed, row.what, _("I promise"), done, key=uuid.uuid4(), money=row.kind == PledgeKind.MONEY
    )


@person_required
@require_POST
def pledge_end(request, initiative, pledge, deed):
    """Taking back; or, for whoever keeps it: fulfilled or not."""
    one = initiative_here(request, initiative)
    row = get_object_or_404(Pledge.objects.select_related("wanted__initiative"), wanted__initiative=one, pk=pledge)
    verb, about = ("initiatives.take_pledge_back", row) if deed == "back" else ("initiatives.keep", one)
    if deed not in ("back", "kept", "missed") or not allowed(verb, request.person, about):
        raise Http404
    if deed == "back":
        return pressed(
            request, lambda: pledging.take_back(row, by=request.person), _("Taken back."), page_at(request, one)
        )
    return pressed(
        request, lambda: pledging.note_kept(row, deed == "kept", by=request.person), _("Saved."), page_at(request, one)
    )
