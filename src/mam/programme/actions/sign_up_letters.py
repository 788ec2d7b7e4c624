"""What people hear about their sign-ups, each in their own language; who has no e-mail and no phone is rung with the same deadline.

A child's guardians hear of it, and the child too when it can be reached itself.
"""

import datetime as dt

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.dates import edge_words, when_words
from mam.journal.actions.questions import ask
from mam.people.actions.telling import Button, tell
from mam.people.models import Person

from ..models import SignUp
from ..words import SignUpState
from .times import Times


def readers(sign_up: SignUp) -> list[Person]:
    """Whom the house tells about a sign-up; asks for guardians only when the person is a child or cannot be reached."""
    person = sign_up.person
    reachable = bool(person.email or person.phone)
    if reachable and person.is_adult is not False:
        return [person]
    guardians = list(Person.objects.present().filter(wards__child=person))
    return guardians + [person] * (reachable or not guardians)


def address(sign_up: SignUp, page: str = "own_sign_up") -> str:
    """The secret link, or nothing where the installation has no such page."""
    try:
        return settings.MAM_ADDRESS + reverse(f"programme:{page}", args=[sign_up.municipality.slug, sign_up.token])
    except NoReverseMatch:
        return ""


def own(sign_up: SignUp) -> Button:
    """The way to one's own sign-up, to look at it, change it or sign off."""
    return Button(address(sign_up), _("See or change your sign-up"))


def answer_to(sign_up: SignUp) -> Button:
    """The way to a place that is held or free."""
    return Button(address(sign_up, "held_place"), _("Take the place, or say no"))


def what(sign_up: SignUp, times: Times) -> str:
    """Title, when, how many people."""
    when = (
        when_words(times.starts, times.ends)
        if sign_up.occurrence
        else _("from %(day)s") % {"day": edge_words(times.starts)}
    )
    people = ngettext("%(n)d person", "%(n)d people", sign_up.size) % {"n": sign_up.size}
    return f"{sign_up.name}\n{when}\n{people}"


def send(sign_up: SignUp, kind: str, words, *, key: str = "", sms="", asks_until: dt.datetime | None = None) -> None:
    """words: a function that gives (subject, lines) in the language of the reader. key: told at most once to each.

    sms: a function that gives the same as a text message; asks_until: until when it can be answered with TAK or NIE.
    """
    for person in readers(sign_up):
        notice = tell(person, kind, words, key=key, sms=sms, until=asks_until)
        if asks_until is not None:
            ask(notice, kind, str(sign_up.pk), expires=asks_until)


def tell_signed_up(sign_up: SignUp, times: Times, place: int = 0) -> None:
    """Right after signing up: a place, an answer to wait for, or the position on the list."""
    name = sign_up.name

    def words():
        line = {
            SignUpState.CONFIRMED: (_("You have a place: %(name)s"), terms(times)),
            SignUpState.PENDING: (
                _("We have your sign-up: %(name)s"),
                _("The organiser answers each sign-up. We will write to you."),
            ),
            SignUpState.WAITING: (_("You are on the waiting list: %(name)s"), waiting_words(sign_up, times, place)),
        }[sign_up.state]
        return line[0] % {"name": name}, [what(sign_up, times), line[1], own(sign_up)]

    send(sign_up, "sign-up", words)


def terms(times: Times) -> str:
    words = _("If your plans change, sign off until %(when)s. Somebody from the list will be glad.")
    return words % {"when": edge_words(times.late_from)}


def waiting_words(sign_up: SignUp, times: Times, place: int) -> str:
    words = _(
        "Your place on the list: %(place)d. When places are free, we hold them for you and tell you. The list ends on %(when)s."
    )
    return words % {"place": place, "when": when_words(times.list_ends)}


def tell_held(sign_up: SignUp, times: Times) -> None:
    """A place is held: until when, and one tap to take it. The host who rings reads the same deadline."""
    until = sign_up.held_until

    def words():
        subject = _("A place is held for you: %(name)s") % {"name": sign_up.name}
        part = _("Places are free for %(n)d of you.") % {"n": sign_up.size} if sign_up.wanted else ""
        line = _("It is yours until %(when)s. Say whether you take it; after that we ask the next person.") % {
            "when": edge_words(until)
        }
        return subject, [what(sign_up, times), part, line, answer_to(sign_up)]

    def sms():
        line = _("A place is held for you: %(name)s. Answer TAK or NIE, until %(when)s.")
        return line % {"name": sign_up.name, "when": edge_words(until)}

    send(sign_up, "held-place", words, sms=sms, asks_until=until)


def tell_expired(sign_up: SignUp, times: Times) -> None:
    def words():
        line = _(
            "The time to take it is over, so we asked the next person. You can sign up again; you then stand at the end of the list."
        )
        if sign_up.part_of_id:
            line = _("The time to take it is over, so we asked the next person. Those of you who have places keep them.")
        return _("Your held place is gone: %(name)s") % {"name": sign_up.name}, [what(sign_up, times), line]

    send(sign_up, "held-place", words)


def tell_answer(sign_up: SignUp, times: Times, text: str, place: int = 0) -> None:
    """The organiser's answer to a sign-up."""

    def words():
        if sign_up.state == SignUpState.REFUSED:
            subject, line = _("Not this time: %(name)s"), _("The organiser could not accept your sign-up.")
        elif sign_up.state == SignUpState.WAITING:
            subject, line = _("You are on the waiting list: %(name)s"), waiting_words(sign_up, times, place)
        else:
            subject, line = _("You have a place: %(name)s"), terms(times)
        return subject % {"name": sign_up.name}, [what(sign_up, times), text, line, own(sign_up)]

    send(sign_up, "sign-up", words)


def tell_signed_off(sign_up: SignUp, times: Times) -> None:
    def words():
        if sign_up.part_of_id:
            line = _("These people are off the waiting list. Those of you who have places keep them.")
            return _("Off the waiting list: %(name)s") % {"name": sign_up.name}, [what(sign_up, times), line]
        late = _("It was late, so we noted it. Nothing else follows.") if sign_up.late else ""
        return _("You are signed off: %(name)s") % {"name": sign_up.name}, [what(sign_up, times), late]

    send(sign_up, "sign-off", words)


def tell_first_come(sign_up: SignUp, times: Times, free: int | None, key: str) -> None:
    """The list is over, or a place came free after its end."""

    def words():
        now = (
            _("A place is free now: take it before somebody else does.")
            if free
            else _("No place is free at the moment.")
        )
        line = _("The waiting list is over. From now on a free place belongs to the first who takes it.")
        return _("First come, first served: %(name)s") % {"name": sign_up.name}, [
            what(sign_up, times),
            line,
            now,
            answer_to(sign_up),
        ]

    send(sign_up, "waiting-list", words, key=key)


def tell_goes_ahead(sign_ups: list[SignUp], times: Times) -> None:
    """Enough people signed up: everybody who has a place hears it."""
    for sign_up in sign_ups:

        def words(sign_up=sign_up):
            subject = _("It goes ahead: %(name)s") % {"name": sign_up.name}
            return subject, [what(sign_up, times), _("Enough people signed up. See you there."), own(sign_up)]

        send(sign_up, "minimum", words)
