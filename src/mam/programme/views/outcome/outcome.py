"""What came of a date: the organiser tells it once, and it goes to those who came or asked."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields

from ...actions.outcome import tell_outcome, who_hears
from ...forms.outcome import OutcomeForm
from ...models import Outcome
from ..attendance.finding import marked_here


@person_required
def outcome(request, event, date):
    date = marked_here(request, event, date)
    told = Outcome.objects.filter(occurrence=date).first()
    form = OutcomeForm(request.POST or None, initial={"text": told.text if told else ""})
    refusal = None
    if request.method == "POST" and form.is_valid():
        path = request.path.removesuffix("outcome/")
        try:
            tell_outcome(date, form.cleaned_data["text"], by=request.person, address=request.build_absolute_uri(path))
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Told. It stands on the page of this date."))
            return redirect("programme:outcome", request.municipality.slug, date.event.slug, date.day)
    context = {"date": date, "told": told, "form": form, "refusal": refusal, "hearing": len(who_hears(date))}
    return render(request, "programme/outcome/outcome.html", context)
