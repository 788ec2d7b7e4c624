"""What became of a file that was taken over, and undoing it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from mam.people.entrance import person_required

from ...actions.importing import left_by_people, undo_import
from ...models import CalendarImport
from .finding import centre_for

A_PAGE = 50


@person_required
@require_safe
def import_(request, centre, calendar_import):
    """What became of a file: counts, rows that were not taken over and why, and whether it can be undone."""
    centre = centre_for(request, centre, "places.import")
    taken = get_object_or_404(CalendarImport.objects.select_related("by"), centre=centre, pk=calendar_import)
    rows = taken.rows.select_related("booking").order_by("pk")
    counts = rows.aggregate(all=Count("pk"), taken=Count("pk", filter=Q(booking__isnull=False)))
    counts["moved"] = rows.filter(result__has_key="moved_from", booking__isnull=True).count()
    page = Paginator(rows.filter(booking__isnull=True).exclude(result__has_key="moved_from"), A_PAGE).get_page(request.GET.get("page"))
    left = left_by_people(taken).count()
    context = {"centre": centre, "taken": taken, "counts": counts, "page": page, "left": left}
    return render(request, "places/exchange/import.html", context)


@person_required
@require_POST
def undoing(request, centre, calendar_import):
    centre = centre_for(request, centre, "places.import")
    taken = get_object_or_404(CalendarImport, centre=centre, pk=calendar_import)
    number = undo_import(taken, by=request.person)
    said = ngettext("%(n)d booking was given back.", "%(n)d bookings were given back.", number) % {"n": number}
    messages.success(request, said if number else _("There was nothing left to give back."))
    return redirect("places:import_", request.municipality.slug, centre.slug, taken.pk)
