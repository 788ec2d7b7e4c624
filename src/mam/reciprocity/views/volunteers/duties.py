"""What the house does with duties: plans, signs up by phone, writes down how they went."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.people.entrance import only_with, searched_for
from mam.ui.deeds import beside_fields, pressed

from ...actions.volunteers import marking, planning, taking
from ...forms.volunteers import DutyForm, WhoForm
from ...models import Duty, Taking


@never_cache
@only_with("reciprocity.plan_duty")
def new(request):
    form, refusal = DutyForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            made = planning.plan_duties(planning.DutyAsk(**form.cleaned_data), by=request.person)
            messages.success(request, _("The rota is written down."))
            return redirect("reciprocity:duty", request.municipality.slug, made[0].pk)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "reciprocity/volunteers/duty_new.html", {"form": form, "refusal": refusal})


@never_cache
@only_with("reciprocity.plan_duty")
def page(request, pk):
    """Who comes, and a place for somebody who rings."""
    duty, refusal = get_object_or_404(Duty, pk=pk), None
    words, found = searched_for(request)
    start = {"person": str(found[0].pk)} if found else {"first_name": words}
    form = WhoForm(request.POST or None, found=found, initial=start)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            taking.take_duty_at_desk(duty, form.chosen, form.new, by=request.person, channel=said["channel"], sure=said["other"])
            messages.success(request, _("The duty is written down for them."))
            return redirect("reciprocity:duty", request.municipality.slug, duty.pk)
        except Refusal as no:
            refusal = beside_fields(form, no)
    rows = Taking.objects.filter(duty=duty).exclude(state="cancelled").select_related("person", "stands_in_for__person")
    context = {"duty": duty, "rows": rows, "form": form, "refusal": refusal, "words": words, "found": found}
    return render(request, "reciprocity/volunteers/duty.html", context)


@require_POST
@only_with("reciprocity.plan_duty")
def call_off(request, pk):
    duty = get_object_or_404(Duty, pk=pk)
    back = reverse("reciprocity:duties", args=[request.municipality.slug])
    return pressed(request, lambda: planning.call_duty_off(duty, by=request.person), _("The duty is called off."), back)


@require_POST
@only_with("reciprocity.mark_duty")
def mark(request, pk):
    row = get_object_or_404(Taking, pk=pk)
    typed = request.POST.get("minutes", "").strip()
    minutes = int(typed) if typed.isdecimal() and len(typed) < 6 else -1 if typed else None

    def deed():
        marking.mark_duty(row, request.POST.get("state", ""), by=request.person, minutes=minutes)

    back = reverse("reciprocity:duty", args=[request.municipality.slug, row.duty_id])
    return pressed(request, deed, _("It is written down."), back)
