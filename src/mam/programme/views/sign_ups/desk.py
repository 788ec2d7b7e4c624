"""At the desk and on the phone: signing somebody up in a few seconds, by the house or by whoever makes the event."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required, searched_for
from mam.people.models import Person
from mam.ui.deeds import beside_fields

from ...actions.newcomers import sign_up_at_desk, sign_up_by_organiser
from ...actions.standing import standing, target_for
from ...forms.desk import DeskForm, OrganiserForm
from .finding import kept_date


@never_cache
@person_required
def desk_sign_up(request, event, date):
    """The people of the house search everybody they know; an organiser types a name and a contact."""
    occurrence, refusal = kept_date(request, event, date), None
    target, by_house = target_for(occurrence), allowed("programme.write_down", request.person)
    words, found = searched_for(request) if by_house else ("", [])
    form = form_for(request, target, words, found) if by_house else OrganiserForm(request.POST or None, target=target)
    if request.method == "POST" and form.is_valid():
        try:
            made = (by_the_house if by_house else by_the_organiser)(request.person, form)
            messages.success(request, _("%(name)s: %(state)s.") % {"name": made.person.name, "state": made.get_state_display()})
            return redirect("programme:people", request.municipality.slug, event, date)
        except Refusal as no:
            refusal = beside_fields(form, no)
    context = {
        "occurrence": occurrence, "event": occurrence.event, "form": form, "refusal": refusal, "words": words, "found": found,
        "by_house": by_house, "now": standing(target),
    }  # fmt: skip
    return render(request, "programme/sign_up/desk.html", context)


def form_for(request, target, words: str, found: list[Person]) -> DeskForm:
    return DeskForm(request.POST or None, target=target, found=found, initial=first(words, found))


def first(words: str, found: list[Person]) -> dict:
    """What was typed as a search becomes the name of somebody new."""
    if found:
        return {"person": str(found[0].pk)}
    if sum(letter.isdecimal() for letter in words) > 4:
        return {"phone": words}
    name, _space, rest = words.partition(" ")
    return {"first_name": name, "last_name": rest}


def by_the_house(person: Person, form: DeskForm):
    said = form.cleaned_data
    new = {name: said[name] for name in ("first_name", "last_name", "phone")}
    return sign_up_at_desk(
        form.chosen, new, lambda somebody: form.ask(somebody, by=person), by=person, channel=said["channel"],
        sure=said["sure"], request_key=said["request_key"],
    )  # fmt: skip


def by_the_organiser(person: Person, form: OrganiserForm):
    said = form.cleaned_data
    return sign_up_by_organiser(
        said["name"], said["contact"], lambda somebody: form.ask(somebody, by=person), by=person, channel=said["channel"],
        request_key=said["request_key"],
    )  # fmt: skip
