"""Who answers on this page: the person, somebody the people of the place write for, or a browser with a signed cookie."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import Http404
from django.urls import reverse

from mam.core.permission import allowed
from mam.journal.words import Channel
from mam.people.models import Person
from mam.places.forms.paper import as_uuid

from ...actions.topics.participants import (
    known_participant,
    open_participant,
    person_participant,
    returning_participant,
)
from ...models import Participant, Topic

YEAR = 365 * 24 * 60 * 60
HEARD = (Channel.DESK, Channel.PHONE)


def for_whom(request, topic: Topic) -> Person | None:
    """The person whose answers the people of the place type in (?person=), else None."""
    key = request.POST.get("person") or request.GET.get("person")
    if not key:
        return None
    found = Person.objects.visible_to(request.person).filter(pk=as_uuid(key)).first() if as_uuid(key) else None
    if found is None or not allowed("voice.answer_for", request.person, topic):
        raise Http404
    return found


def way(request, other: Person | None) -> str:
    """By which way it comes: the web, or how somebody else said it."""
    said = request.POST.get("channel") or request.GET.get("channel")
    if other is None or other == request.person:
        return Channel.WEB
    return said if said in HEARD else Channel.DESK


def participant_here(request, topic: Topic, other: Person | None = None) -> Participant | None:
    """Whoever has taken part before; nobody is made by looking."""
    who = other or request.person
    if who is not None:
        return known_participant(topic, who)
    key = request.get_signed_cookie(cookie(topic), default="", salt=salt(topic), max_age=YEAR)
    return returning_participant(topic, key) if as_uuid(key) else None


def participant_made(request, topic: Topic, other: Person | None = None) -> Participant:
    """The participant of this press, made when it is their first. Refuses when too many new ones come from one network."""
    who = other or request.person
    if who is not None:
        return person_participant(topic, who, channel=way(request, other))
    return participant_here(request, topic) or open_participant(topic, address=get_adapter().get_client_ip(request))


def remember(request, response, participant: Participant):
    """The browser without an account keeps its own id, signed, for this topic only."""
    if participant.person_id is None and participant.sheet is None:
        topic = participant.topic
        response.set_signed_cookie(
            cookie(topic), str(participant.pk), salt=salt(topic), max_age=YEAR, httponly=True, samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE, path=reverse("voice:topic", args=[request.municipality.slug, topic.number]),
        )  # fmt: skip
    return response


def cookie(topic: Topic) -> str:
    return f"voice-{topic.number}"


def salt(topic: Topic) -> str:
    return f"mam.voice.topic.{topic.pk}"
