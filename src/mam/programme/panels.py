"""What other pages show from the programme: what I come to, who may collect a child, the register check of a leader."""

from mam.core.permission import allowed
from mam.ui import panels

from .actions.children import ADULT, collectors_of, under
from .actions.leaders import leader, leaders
from .actions.photos import asked
from .actions.requests import next_dates, waiting_for
from .actions.standing import next_of
from .models import Event


def register() -> None:
    """Called once when the app is ready."""
    panels.register("me", "programme/sign_up/_panel.html", my_sign_ups, order=5)
    panels.register("child", "programme/children/_panel.html", of_a_child, order=10)
    panels.register("me", "programme/children/_way.html", checks_to_see, order=5)
    panels.register("me", "programme/photos/_way.html", photos_to_take_down, order=6)
    panels.register("me", "programme/events/_panel.html", my_events, order=7)
    panels.register("me", "programme/events/_way.html", proposals, order=1)
    panels.register("group", "programme/events/_panel.html", events_of_group, order=5)
    panels.register("person", "programme/events/_for_somebody.html", for_somebody, order=15)
    panels.register("person", "programme/children/_panel.html", of_a_person, order=20)


def my_sign_ups(request, **given) -> dict | None:
    """The nearest dates and courses the person, or a child of theirs, is signed up for."""
    return None if request.person is None else {"rows": next_of(request.person)}


def my_events(request, **given) -> dict | None:
    """The nearest dates of what the person organises; nothing for somebody who organises nothing."""
    rows = next_dates(Event.objects.of(request.person)) if request.person else []
    return {"dates": rows, "is_mine": True} if rows else None


def events_of_group(request, group=None, **given) -> dict | None:
    """What a group does next, as everybody may see it."""
    rows = next_dates(Event.objects.public().filter(party_group=group)) if group else []
    return {"dates": rows, "is_mine": False} if rows else None


def proposals(request, **given) -> dict | None:
    """For the people of the house, on their own page: how many proposals wait for an answer."""
    waiting = waiting_for(request.person).count() if request.person else 0
    return {"waiting": waiting} if waiting else None


def for_somebody(request, about=None, **given) -> dict | None:
    """At the desk: the way to write down an event that somebody proposes in words or on a slip of paper."""
    return {} if about is not None and allowed("programme.write_down", request.person) else None


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


def photos_to_take_down(request, **given) -> dict | None:
    """For the people of the house, on their own page: of how many people photos have to be taken down."""
    if not allowed("programme.take_photos_down", request.person):
        return None
    waiting = sum(bool(one.open) for one in asked())
    return {"waiting": waiting} if waiting else None
