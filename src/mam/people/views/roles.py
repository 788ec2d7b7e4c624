"""Roles of the whole town, with their history."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.ui.deeds import beside_fields

from ..actions import end_role, give_role
from ..actions.finding import one_person
from ..entrance import only_with
from ..forms.roles import EndRoleForm, RoleForm
from ..models import Role


@only_with("people.see_roles")
def roles(request):
    """Who has which role today, who will, who had; and giving a new one."""
    form = RoleForm(request.POST or None, initial={"since": clock.today()})
    refusal = None
    if request.method == "POST" and form.is_valid():
        data = dict(form.cleaned_data)
        try:
            given = give_role(one_person(data.pop("who")), data.pop("kind"), by=request.person, **data)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("%(name)s has the role from that day.") % {"name": given.person.name})
            return redirect("people:roles", request.municipality.slug)
    rows = Role.objects.select_related("person").order_by("kind", "-since")
    today = clock.today()
    now = [role for role in rows if role.until is None or role.until >= today]
    may_end = {kind: allowed("people.give_role", request.person, kind) for kind in {role.kind for role in now}}
    context = {
        "form": form,
        "refusal": refusal,
        "now": [(role, may_end[role.kind]) for role in now],
        "past": [role for role in rows if role not in now and role.until >= role.since],
        "today": today,
    }
    return render(request, "people/role/list.html", context)


@only_with("people.see_roles")
def role_end(request, role):
    role = get_object_or_404(Role.objects.select_related("person"), pk=role)
    form = EndRoleForm(request.POST or None)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            end_role(role, by=request.person, last_day=form.cleaned_data["last_day"])
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("The role ends."))
            return redirect("people:roles", request.municipality.slug)
    return render(request, "people/role/end.html", {"role": role, "form": form, "refusal": refusal})
