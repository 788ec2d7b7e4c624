"""On the page of a person at the desk: the way to contacts from conversations, for when they ask what is held on them."""

from mam.core.permission import allowed
from mam.ui import panels


def register() -> None:
    panels.register("person", "voice/listening/_of_person.html", of_person, order=60)


def of_person(request, **given) -> dict | None:
    """Only the way there: whether there is a contact is shown after a search, which the journal remembers."""
    return {} if allowed("voice.listen", request.person) else None
