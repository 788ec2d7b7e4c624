"""What other pages show from the programme: who may collect a child, and the register check of somebody who leads children."""

from mam.core.permission import allowed
from mam.ui import panels

from .actions.children import ADULT, collectors_of, under
from .actions.leaders import leader


def register() -> None:
    """Called once when the app is ready."""
    panels.register("child", "programme/children/_panel.html", of_a_child, order=10)
    panels.register("person", "programme/children/_panel.html", of_a_person, order=20)


def of_a_child(request, about=None, **given) -> dict | None:
    """Who may collect the child, for its guardians and the people of the house."""
    if about is None or not allowed("programme.name_collector", request.person, about):
        return None
    return {"collectors": collectors_of([about]).get(about.pk, ()), "leader": None}


def of_a_person(request, about=None, **given) -> dict | None:
    """At the desk: of a child who may collect it, of everybody else how the register check stands."""
    if about is None or not allowed("programme.see_checks", request.person):
        return None
    if under(about, ADULT):
        return of_a_child(request, about=about)
    return {"collectors": None, "leader": leader(about)}
