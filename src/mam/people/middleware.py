"""Who is asking: request.person is the signed-in account's person in this town, or None."""

from mam.municipalities.plain import objects

from .models import Person


def person_of(request):
    """The person of the signed-in account in the town of the request; None for visitors and on network pages."""
    if request.municipality is None or not request.user.is_authenticated:
        return None
    person = next(iter(objects(Person, "account_id = %s and erased is null", request.user.pk)), None)
    if person is not None:
        person.account = request.user
    return person


class PersonMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.person = person_of(request)
        return self.get_response(request)
