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


def known(request) -> dict:
    """What the address says: thing, day, from, to, people, repeat, until and the group's slug."""
    said = request.GET
    names = {
        "day": "day",
        "starts": "from",
        "ends": "to",
        "people": "people",
        "repeat": "repeat",
        "until": "until",
        "who": "who",
    }
    initial = {field: said[name] for field, name in names.items() if said.get(name)}
    return {**initial, "thing": said.getlist("thing")}
