"""The paper list comes back: its QR opens this page, and its numbers are typed in."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields

from ...actions.attendance_list import rows_of
from ...actions.paper_entry import enter_sheet
from ...forms.attendance import SheetForm
from ...models import Occurrence
from .door import heads
from .finding import WITH, for_markers


@person_required
def quick_entry(request, code):
    """code: as printed on the paper, large or small letters."""
    dates = Occurrence.objects.visible_to(request.person).select_related(*WITH)
    date = for_markers(request, get_object_or_404(dates, code__iexact=code))
    form = SheetForm(request.POST or None, initial={"heads": heads(date)})
    refusal = None
    ticked = request.POST.getlist("row")
    if request.method == "POST" and form.is_valid():
        try:
            sums = enter_sheet(date, form.sheet(ticked), by=request.person)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            here = ngettext("%(n)s person was there.", "%(n)s people were there.", sums.present) % {"n": sums.present}
            messages.success(request, _("The sheet is written down.") + " " + here)
            return redirect("programme:quick_entry", request.municipality.slug, date.code)
    rows = [(row, str(row.number) in ticked if request.method == "POST" else row.is_present) for row in rows_of(date)]
    context = {"date": date, "form": form, "refusal": refusal, "rows": rows}
    return render(request, "programme/attendance/paper.html", context)
