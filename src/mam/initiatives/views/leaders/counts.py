"""How many people step forward, for coordinators and officials; and the same as a file."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mam.core import clock
from mam.people.entrance import only_with
from mam.places.methods.files.safe import csv_file
from mam.ui.files import file

from ...actions.leaders.counting import LeaderCounts, leader_counts, named


@never_cache
@require_safe
@only_with("initiatives.see_leader_counts")
def leader_counts_page(request):
    return render(request, "initiatives/leaders/counts.html", {"counts": leader_counts(by=request.person), "named": named()})


@never_cache
@require_safe
@only_with("initiatives.see_leader_counts")
def leader_counts_file(request):
    """Counts only, with the same ones hidden."""
    head = [_("what is counted"), _("from"), _("to"), _("people")]
    told = csv_file(head, rows(leader_counts(by=request.person)))
    return file(told, f"leaders-{clock.today()}.csv", "text/csv; charset=utf-8", saved=True)


def rows(counts: LeaderCounts) -> list[list]:
    told = [(_("people who step forward"), counts.people), *((str(label), cell) for label, cell in counts.kinds)]
    if not counts.early:
        told += [
            (_("in the window before"), counts.before), (_("led before too"), counts.again), (_("new leaders"), counts.new),
            (_("lead no more"), counts.rest),
        ]  # fmt: skip
    first, last = counts.first.isoformat(), counts.last.isoformat()
    return [[label, first, last, said(cell)] for label, cell in told]


def said(cell) -> str | int:
    return {"small": _("fewer than 5"), "hidden": _("hidden")}.get(cell, cell)
