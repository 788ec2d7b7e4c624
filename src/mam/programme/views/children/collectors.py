"""Who may collect a child: said by a guardian, or written down at the desk."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core import clock
from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.people.models import Guardianship, Person
from mam.ui.deeds import beside_fields

from ...actions.children import end_collector, name_collector
from ...forms.children import CollectorForm
from ...models import Collector


def child_here(request, key) -> Person:
    """A child about whom the reader may say this; for everybody else there is no such page."""
    child = get_object_or_404(Person.objects.present(), pk=key)
    if not allowed("programme.name_collector", request.person, child):
        raise Http404
    return child


@person_required
def collectors(request, child):
    child = child_here(request, child)
    guardians = Guardianship.objects.filter(child=child).select_related("guardian")
    at_desk = all(link.guardian_id != request.person.pk for link in guardians)
    form = CollectorForm(request.POST or None, at_desk=at_desk)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            name_collector(child, by=request.person, **form.cleaned_data)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Written down. It stands on the list at the door at once."))
            return redirect("programme:collectors", request.municipality.slug, child.pk)
    named = Collector.objects.filter(child=child).exclude(until__lte=clock.today())
    context = {"child": child, "guardians": guardians, "named": named, "form": form, "refusal": refusal}
    return render(request, "programme/children/collectors.html", context)


@person_required
@require_POST
def collector_end(request, collector):
    collector = get_object_or_404(Collector.objects.select_related("child"), pk=collector)
    child = child_here(request, collector.child_id)
    end_collector(collector, by=request.person)
    messages.success(request, _("%(name)s may no longer collect the child.") % {"name": collector.name})
    return redirect("programme:collectors", request.municipality.slug, child.pk)
