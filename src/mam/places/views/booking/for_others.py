"""Written down at the desk for somebody who rang, came in or left a paper slip. The same form, the same rules."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.actions.persons import register_person
from mam.people.entrance import person_required
from mam.people.models import Person

from ...forms.desk import FindPersonForm, NewPersonForm
from ...forms.paper import Paper
from .deciding import kept_centre
from .filling import fill
from .single import known, posted


@person_required
def desk_book(request, centre):
    """First for whom, then the form that everybody fills in."""
    centre = kept_centre(request, centre)
    if not allowed("places.write_down", request.person, centre):
        raise Http404
    said = request.POST if request.method == "POST" else request.GET
    person = chosen_person(request.person, said.get("person"))
    if person is None:
        return choose(request, centre, NewPersonForm())
    return fill(request, Paper(centre, by=request.person, person=person, data=posted(request), initial=known(request)))


def chosen_person(by, key) -> Person | None:
    """The person of this town with that id, when the host may see them."""
    try:
        return Person.objects.visible_to(by).present().filter(pk=key).first() if key else None
    except ValidationError:
        return None


def choose(request, centre, new, refusal=None, alike=None):
    """Who is it? People found, and the form for somebody new."""
    search = FindPersonForm(request.GET if request.GET.get("q") else None)
    found = alike if alike is not None else search.found(request.person)
    context = {
        "centre": centre,
        "search": search,
        "found": found,
        "new": new,
        "refusal": refusal,
        "sent": known_again(request),
    }
    return render(request, "places/desk/person.html", context)


@person_required
@require_POST
def desk_person(request, centre):
    """Writes down somebody new and goes on to the form for them."""
    centre = kept_centre(request, centre)
    new = NewPersonForm(request.POST)
    if not new.is_valid():
        return choose(request, centre, new)
    try:
        person = register_person(by=request.person, **new.cleaned_data)
    except Refusal as refusal:
        said = new.cleaned_data
        alike = Person.objects.visible_to(request.person).present().named_like(said["first_name"])[:12]
        return choose(request, centre, new, refusal, list(alike))
    address = reverse("places:desk_book", args=[request.municipality.slug, centre.slug])
    return redirect(f"{address}?{urlencode([('person', person.pk), *known_again(request)])}")


def known_again(request) -> list[tuple[str, str]]:
    """Day, hours and things that came in the address, so that choosing a person loses nothing."""
    said = request.POST if request.method == "POST" else request.GET
    return [(name, value) for name in ("thing", "day", "from", "to", "people") for value in said.getlist(name)]
