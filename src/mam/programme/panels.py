"""What other pages show from the programme: what I come to, who may collect a child, the register check of a leader."""

from mam.core.permission import allowed
from mam.ui import panels

from .actions.children import ADULT, collectors_of, under
from .actions.leaders import leader, leaders
from .actions.standing import next_of


def register() -> None:
    """Called once when the app is ready."""
    panels.register("me", "programme/sign_up/_panel.html", my_sign_ups, order=5)
    panels.register("child", "programme/children/_panel.html", of_a_child, order=10)
    panels.register("me", "programme/children/_way.html", checks_to_see, order=5)
    panels.register("person", "programme/children/_panel.html", of_a_person, order=20)


def my_sign_ups(request, **given) -> dict | None:
    """The nearest dates and courses the person, or a child of theirs, is signed up for."""
    return None if request.person is None else {"rows": next_of(request.person)}


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


def checks_to_see(request, **given) -> dict | None:
    """For the people of the house, on their own page: how many leaders of children wait for a register check."""
    if not allowed("programme.see_checks", request.person):
        return None
    waiting = sum(one.state != "in_force" for one in leaders())
    return {"waiting": waiting} if waiting else None
