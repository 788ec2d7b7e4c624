"""The head count: one large number, a press more, a press less."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields

from ...actions.attendance_list import rows_of, sums
from ...actions.counting import BANDS, count_heads
from ...forms.attendance import CountForm
from ...models import HeadCount
from .finding import marked_here


@person_required
def head_count(request, event, date):
    date = marked_here(request, event, date)
    stands = HeadCount.objects.filter(occurrence=date).first()
    now = {name: getattr(stands, name) for name in ("total", *BANDS)} if stands else {"total": 0}
    form = CountForm(request.POST or None, initial=now)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            count_heads(date, by=request.person, **form.counted())
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            if not form.cleaned_data["step"]:
                messages.success(request, _("The number is saved."))
            return redirect("programme:head_count", request.municipality.slug, date.event.slug, date.day)
    context = {
        "date": date,
        "form": form,
        "refusal": refusal,
        "stands": stands,
        "sums": sums(rows_of(date), now["total"]),
    }
    return render(request, "programme/attendance/count.html", {**context, "bands": [form[name] for name in BANDS]})
