"""The list of bookings as a file."""

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mam.core import clock
from mam.people.entrance import person_required

from ...actions.exporting import export_bookings
from ...forms.exchange import ExportForm
from .finding import centre_for

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@person_required
@require_safe
def export(request, centre):
    """The form; with its fields in the address, the file."""
    centre = centre_for(request, centre, "places.export")
    today = clock.today()
    usual = {"first": today.replace(day=1), "last": today + dt.timedelta(days=31), "kind": "xlsx"}
    form = ExportForm(request.GET or None, initial=usual)
    if request.GET and form.is_valid():
        given = form.cleaned_data
        data = export_bookings(centre, given["first"], given["last"], given["kind"], by=request.person)
        name = f"{centre.slug}-{given['first']:%Y-%m-%d}-{given['last']:%Y-%m-%d}.{given['kind']}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
        return HttpResponse(data, KINDS[given["kind"]], headers=headers)
    status = 422 if form.errors else 200
    return render(request, "places/exchange/export.html", {"centre": centre, "form": form}, status=status)
