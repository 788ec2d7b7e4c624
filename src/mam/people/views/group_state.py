"""Closing a group, letting it rest, and checking it in the public register."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal

from ..actions import check_registration, close_group
from ..actions.quiet import archive_group, reopen_group
from ..entrance import only_with, person_required
from .group_page import group_here


@person_required
def group_closing(request, group):
    """Says what closing means; the button closes."""
    group = group_here(request, group, verb="people.close_group")
    refusal = None
    if request.method == "POST":
        try:
            close_group(group, by=request.person)
        except Refusal as no:
            refusal = no
        else:
            messages.success(request, _("The group is closed."))
            return redirect("people:groups", request.municipality.slug)
    return render(request, "people/group/closing.html", {"group": group, "refusal": refusal})


@person_required
def group_rest(request, group):
    """For a group that fades: hand it over, let it rest, or wake it up."""
    group = group_here(request, group, verb="people.archive_group")
    refusal = None
    if request.method == "POST":
        deed = reopen_group if group.archived else archive_group
        try:
            deed(group, by=request.person)
        except Refusal as no:
            refusal = no
        else:
            messages.success(request, _("The group is awake.") if group.archived else _("The group rests."))
            return redirect("people:group", request.municipality.slug, group.slug)
    return render(request, "people/group/rest.html", {"group": group, "refusal": refusal})


@only_with("people.check_registration")
@require_POST
def group_check(request, group):
    """Staff found the group in the public register today."""
    group = group_here(request, group)
    try:
        check_registration(group, by=request.person)
    except Refusal as no:
        messages.error(request, f"{no.reasons[0].sentence} {no.reasons[0].works}")
    else:
        messages.success(request, _("The day of the check is saved."))
    return redirect("people:group", request.municipality.slug, group.slug)
