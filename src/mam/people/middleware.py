"""Who is asking: request.person is the signed-in account's person in this town, or None."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from mam.municipalities.plain import first

from .keys import proved_second_step
from .models import Person


def person_of(request):
    """The person of the signed-in account in the town of the request; None for visitors and on network pages."""
    if request.municipality is None or not request.user.is_authenticated:
        return None
    person = first(Person, "account_id = %s and erased is null", request.user.pk)
    if person is not None:
        person.account = request.user
        person.came_in_plainly = not proved_second_step(request)
    return person


class PersonMiddleware:
    """Who is sent away only because their role waits for the second step learns that, and how to go on."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.person = person_of(request)
        answer = self.get_response(request)
        if answer.status_code in (403, 404) and request.person and request.person.resting_roles:
            way = reverse("people:second_step", args=[request.municipality.slug])
            back = urlencode({"next": request.get_full_path()}) if request.method == "GET" else ""
            return redirect(f"{way}?{back}" if back else way)
        return answer
