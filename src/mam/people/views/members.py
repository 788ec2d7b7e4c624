"""Members of a group: adding, another part, leaving."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.ui.deeds import beside_fields

from ..actions import add_member, change_role, leave
from ..actions.memberships import find_person
from ..entrance import person_required
from ..forms.groups import MemberForm, PartForm
from ..models import Membership
from .group_page import group_here, shown


@person_required
def group_members(request, group):
    """Who is in the group; those who lead it add people here."""
    group = group_here(request, group, verb="people.change_members")
    form = MemberForm(request.POST or None)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            found = find_person(form.cleaned_data["who"], by=request.person, group=group)
            made = add_member(group, found, by=request.person, role=form.cleaned_data["role"])
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("%(name)s is in the group.") % {"name": made.person.name})
            return redirect("people:group_members", request.municipality.slug, group.slug)
    return render(
        request, "people/group/members.html", {**shown(group, request.person), "form": form, "refusal": refusal}
    )


def membership_here(request, group, key) -> Membership:
    return get_object_or_404(Membership.objects.standing().select_related("group", "person"), group=group, pk=key)


@person_required
def membership(request, group, membership):
    """One member: another part, or out of the group."""
    group = group_here(request, group, verb="people.change_members")
    membership = membership_here(request, group, membership)
    form = PartForm(request.POST or None, initial={"role": membership.role})
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            change_role(membership, form.cleaned_data["role"], by=request.person)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Saved."))
            return redirect("people:group_members", request.municipality.slug, group.slug)
    context = {"group": group, "membership": membership, "form": form, "refusal": refusal}
    return render(request, "people/group/member.html", context)


@person_required
@require_POST
def membership_end(request, group, membership):
    """Somebody leaves the group, by themself or by those who lead it."""
    group = group_here(request, group)
    membership = membership_here(request, group, membership)
    own = membership.person_id == request.person.pk
    try:
        leave(membership, by=request.person)
    except Refusal as no:
        context = {"group": group, "membership": membership, "own": own, "refusal": no}
        return render(request, "people/group/leaving_refused.html", context, status=409)
    gone = (
        _("You left the group.")
        if own
        else _("%(name)s is not in the group any more.") % {"name": membership.person.name}
    )
    messages.success(request, gone)
    return redirect(
        "people:me" if own else "people:group_members", *[request.municipality.slug] + ([] if own else [group.slug])
    )
