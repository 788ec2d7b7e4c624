"""One's own hours and favours; giving hours to the house; work of a group."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.people.models import Group
from mam.ui.deeds import beside_fields

from ...actions.favours.giving import give_to_house, record_work
from ...actions.favours.mine import own_favours, own_hours, under_way
from ...forms.favours import GiftForm, WorkForm


@never_cache
@require_safe
@person_required
def hours(request):
    """Only the person's own page: nobody is compared with anybody."""
    person = request.person
    context = {"accounts": own_hours(person), "exchanges": under_way(person), "favours": own_favours(person)}
    return render(request, "reciprocity/hours/mine.html", context)


@never_cache
@person_required
def gift(request):
    """Hours for a neighbour who needs them."""
    form, refusal = GiftForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            give_to_house(request.person, said["hours"], by=request.person, request_key=said["request_key"])
            messages.success(request, _("Thank you! Your hours wait for a neighbour who needs them."))
            return redirect("reciprocity:hours", request.municipality.slug)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "reciprocity/hours/gift.html", {"form": form, "refusal": refusal})


@never_cache
@person_required
def work(request, group):
    """What members did together for their group."""
    found = get_object_or_404(Group.objects.visible_to(request.person), slug=group)
    if not allowed("reciprocity.record_work", request.person, found):
        raise Http404
    form, refusal = WorkForm(request.POST or None, group=found), None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            hands = dict.fromkeys(said["people"], said["hours"])
            record_work(said["title"], said["day"], hands, by=request.person, group=found, request_key=said["request_key"])
            messages.success(request, _("It is written down. Thank you all!"))
            return redirect("people:group", request.municipality.slug, found.slug)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "reciprocity/hours/work.html", {"form": form, "refusal": refusal, "group": found})
