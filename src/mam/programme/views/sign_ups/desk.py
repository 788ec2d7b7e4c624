"""At the desk and on the phone: signing somebody up in a few seconds."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core.refusal import Refusal
from mam.people.entrance import only_with
from mam.people.forms.refused import beside_fields
from mam.people.models import Person

from ...actions.newcomers import sign_up_at_desk
from ...actions.sign_up_ask import SignUpAsk
from ...actions.standing import standing, target_for
from ...forms.participants import MOST_FOUND, DeskForm
from .finding import kept_date


@never_cache
@only_with("programme.write_down")
def desk_sign_up(request, event, date):
    """Search and form on one page; what was typed as a search becomes the name of somebody new."""
    occurrence, refusal = kept_date(request, event, date), None
    words = request.POST.get("q", request.GET.get("q", "")).strip()[:100]
    found = list(Person.objects.visible_to(request.person).matching(words)[:MOST_FOUND]) if words else []
    form = DeskForm(request.POST or None, found=found, initial=first(words, found))
    if request.method == "POST" and form.is_valid():
        try:
            made = written(request, occurrence, form)
            messages.success(
                request, _("%(name)s: %(state)s.") % {"name": made.person.name, "state": made.get_state_display()}
            )
            return redirect("programme:people", request.municipality.slug, event, date)
        except Refusal as no:
            refusal = beside_fields(form, no)
    context = {
        "occurrence": occurrence,
        "event": occurrence.event,
        "form": form,
        "refusal": refusal,
        "words": words,
        "found": found,
    }
    return render(request, "programme/sign_up/desk.html", {**context, "now": standing(target_for(occurrence))})


def first(words: str, found: list[Person]) -> dict:
    if found:
        return {"person": str(found[0].pk)}
    if sum(letter.isdecimal() for letter in words) > 4:
        return {"phone": words}
    name, _space, rest = words.partition(" ")
    return {"first_name": name, "last_name": rest}


def written(request, occurrence, form: DeskForm):
    said, by = form.cleaned_data, request.person

    def ask_for(person: Person) -> SignUpAsk:
        return SignUpAsk(
            target_for(occurrence), person, by, channel=said["channel"], size=said["size"],
            access_needs=said["access_needs"], beyond_limit=said["beyond"],
        )  # fmt: skip

    new = {name: said[name] for name in ("first_name", "last_name", "phone")}
    return sign_up_at_desk(
        form.chosen, new, ask_for, by=by, channel=said["channel"], sure=said["sure"], request_key=said["request_key"]
    )
