"""At the entrance: views that need a person of this town ask here first, and so does the desk that looks for one."""

import functools

from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from mam.core.permission import allowed

from .models import Person

MOST_FOUND = 12


def person_required(view):
    """Sends visitors to sign in, and a signed-in account without a person in this town to introduce itself."""

    @functools.wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if request.person is None:
            join = reverse("people:join", args=[request.municipality.slug])
            return redirect(f"{join}?{urlencode({'next': request.get_full_path()})}")
        return view(request, *args, **kwargs)

    return guarded


def only_with(verb: str):
    """For those who may do the deed; for everybody else there is no such address."""

    def guard(view):
        @functools.wraps(view)
        def guarded(request, *args, **kwargs):
            if not allowed(verb, request.person):
                raise Http404
            return view(request, *args, **kwargs)

        return person_required(guarded)

    return guard


def searched_for(request) -> tuple[str, list[Person]]:
    """The words searched for at the desk, and the first people who fit them among those the reader may see."""
    words = request.POST.get("q", request.GET.get("q", "")).strip()[:100]
    return words, list(Person.objects.visible_to(request.person).matching(words)[:MOST_FOUND]) if words else []
