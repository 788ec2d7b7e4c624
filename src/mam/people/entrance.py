"""At the entrance: views that need a person of this town ask here first."""

import functools

from django.contrib.auth.views import redirect_to_login
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.urls import reverse


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
