"""Register checks of those who lead children; only the people of the house see them."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import only_with
from mam.people.models import Person
from mam.ui.deeds import beside_fields

from ...actions.children import note_check
from ...actions.leaders import leader, leaders
from ...forms.children import CheckForm
from ...models import LeaderCheck


@only_with("programme.see_checks")
def checks(request):
    return render(request, "programme/children/checks.html", {"leaders": leaders()})


@only_with("programme.see_checks")
def check(request, person):
    """One person: what was noted, and for the coordinator the form."""
    about = get_object_or_404(Person.objects.visible_to(request.person), pk=person)
    form = CheckForm(request.POST or None) if allowed("programme.check_leader", request.person) else None
    refusal = None
    if request.method == "POST":
        if form is None:
            raise Http404
        if form.is_valid():
            try:
                note_check(about, by=request.person, **form.cleaned_data)
            except Refusal as no:
                refusal = beside_fields(form, no)
            else:
                messages.success(request, _("The check is noted."))
                return redirect("programme:checks", request.municipality.slug)
    noted = LeaderCheck.objects.filter(person=about).select_related("by")
    context = {"about": about, "leader": leader(about), "noted": noted, "form": form, "refusal": refusal}
    return render(request, "programme/children/check.html", context)
