"""What every page of keeping does: asks who comes, does one deed, says so."""

import functools

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...models import Centre


def keeper_required(view):
    """Gives the view the centre of this town; for everybody who does not keep it there is no such address."""

    @person_required
    @functools.wraps(view)
    def guarded(request, centre, *args, **kwargs):
        house = get_object_or_404(Centre, slug=centre)
        if not allowed("places.keep", request.person, house):
            raise Http404
        return view(request, house, *args, **kwargs)

    return guarded


def to(request, name: str, *args) -> str:
    return reverse(f"places:{name}", args=[request.municipality.slug, *args])


def settle(request, deed, said: str, back: str):
    """(answer, refusal): does the deed; when done, says so and leads back."""
    try:
        deed()
    except Refusal as no:
        return None, no
    messages.success(request, said)
    return redirect(back), None


def agreed(request) -> frozenset[str]:
    """Ids of the bookings that the person saw and let stay."""
    return frozenset(request.POST.getlist("agreed"))


def page(request, house: Centre, template: str, **context):
    """A page of keeping, below the overview."""
    context = {"centre": house, "keeping_url": to(request, "keeping", house.slug), **context}
    return render(request, f"places/keeping/{template}.html", context)


def confirm(request, house: Centre, deed, *, title: str, text: str, button: str, said: str, back: str):
    """A page that asks once more and then does the deed; bookings it would hit are listed there."""
    refusal = None
    if request.method == "POST":
        answer, refusal = settle(request, lambda: deed(agreed(request)), said, back)
        if answer:
            return answer
    return page(request, house, "confirm", title=title, text=text, button=button, back=back, refusal=refusal)
