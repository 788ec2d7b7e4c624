"""Booking for oneself or one's group, and for longer."""

from django.shortcuts import get_object_or_404

from mam.people.entrance import person_required

from ...forms.paper import Paper
from ...forms.proposals import taken_over
from ...models import Centre
from ...words import RuleKind
from .filling import fill


@person_required
def book(request, centre):
    """One page with two sheets; what is known already comes in the address."""
    centre = get_object_or_404(Centre, slug=centre)
    return fill(request, Paper(centre, by=request.person, data=posted(request), initial=known(request)))


@person_required
def series(request, centre):
    """The same page, opened for something that repeats."""
    centre = get_object_or_404(Centre, slug=centre)
    initial = {"repeat": RuleKind.WEEKLY, **known(request)}
    return fill(request, Paper(centre, by=request.person, data=posted(request), initial=initial))


def posted(request):
    """The posted form, with a chosen proposal put in; None when the page is only opened."""
    if request.method != "POST":
        return None
    return taken_over(request.POST) if request.POST.get("deed") == "take" else request.POST


SAME_NAMES = ("day", "people", "who", "repeat", "every", "nth", "until", "dates")


def known(request) -> dict:
    """What the address says: things and their units, day, hours, people, for whom (who) and the fields of repeating."""
    said = request.GET
    initial = {name: said[name] for name in SAME_NAMES if said.get(name)}
    initial |= {field: said[name] for field, name in (("starts", "from"), ("ends", "to")) if said.get(name)}
    initial |= {name: said[name] for name in said if name.startswith("units-")}
    return {**initial, "thing": said.getlist("thing"), "weekdays": said.getlist("weekdays")}
