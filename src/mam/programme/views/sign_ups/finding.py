"""What an address of sign-ups speaks of; for those who may not see it there is no such page."""

import datetime as dt

from django.http import Http404
from django.shortcuts import get_object_or_404

from mam.core.permission import allowed
from mam.journal.words import Channel
from mam.people.models import Person

from ...actions.guardian_letters import guardian_by
from ...models import Event, Occurrence, SignUp
from ...permissions import guards


def date_of(request, event: str, date: str) -> Occurrence:
    """A date that the reader may see, with its event."""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        raise Http404 from None
    found = Occurrence.objects.filter(event__slug=event, day=day).select_related("event__centre").first()
    if found is not None and (found.event.is_public or is_shown(request, found)):
        return found
    raise Http404


def is_shown(request, occurrence: Occurrence) -> bool:
    return Occurrence.objects.visible_to(request.person).filter(pk=occurrence.pk).exists()


def course_of(request, event: str) -> Event:
    """An event with one sign-up for all dates."""
    rows = Event.objects.visible_to(request.person).select_related("centre", "party_group", "party_person")
    return get_object_or_404(rows, slug=event, is_course=True)


def kept_date(request, event: str, date: str) -> Occurrence:
    """A date whose participants the reader may see."""
    found = date_of(request, event, date)
    if not allowed("programme.see_participants", request.person, found.event):
        raise Http404
    return found


def by_link(token) -> SignUp:
    """The sign-up of a secret link; whoever has the link may open it."""
    rows = SignUp.objects.select_related("person", "role", "event__centre", "occurrence__event__centre")
    return get_object_or_404(rows, token=token)


def actor(request, sign_up: SignUp) -> Person:
    """Who acts by a secret link: the reader when they may, else the person whose link it is."""
    return request.person if allowed("programme.change_sign_up", request.person, sign_up) else sign_up.person


def guardian_here(request, sign_up: SignUp, word: str) -> Person:
    """Whose yes it is: by the word of a letter the guardian it was sent to, else the reader, when they answer for the child."""
    if found := guardian_by(sign_up, word):
        return found
    if request.person is None or not allowed("programme.agree_for_child", request.person, sign_up.person):
        raise Http404
    return request.person


def way_of(request, sign_up: SignUp) -> str:
    """By which way an answer came: the people of the house write down what somebody told them on the phone."""
    own = request.person in (None, sign_up.person) or guards(request.person, sign_up.person)
    for_others = not own and allowed("programme.write_down", request.person)
    return Channel.PHONE if for_others else Channel.WEB
