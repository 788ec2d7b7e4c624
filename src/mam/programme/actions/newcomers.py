"""Signing up without an account: a name and an e-mail or a phone are enough; the secret link comes by that way."""

import hashlib
import uuid
from collections.abc import Callable

from django.core.cache import cache
from django.db import connection, transaction
from django.utils.translation import gettext as _

from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, fold
from mam.journal.words import Channel
from mam.people.actions.persons import register_person
from mam.people.methods.contacts import clean_email, clean_phone
from mam.people.models import Person

from ..models import SignUp
from .sign_up_ask import SignUpAsk, of_form
from .signing_up import sign_up

MOST_AN_HOUR, HOUR = 60, 3600


def sign_up_newcomer(
    name: str,
    contact: str,
    ask_for: Callable[[Person], SignUpAsk],
    *,
    language: str = "pl",
    request_key: uuid.UUID | None = None,
) -> SignUp:
    """Signs up somebody who is not signed in. ask_for: makes the wish of that person.

    A refusal leaves nobody written down. A second press of the same form gives the same sign-up.
    """
    with transaction.atomic():
        return sign_up(ask_for(newcomer(name, contact, language=language)), request_key=request_key)


def sign_up_at_desk(
    person: Person | None, new: dict[str, str], ask_for: Callable[[Person], SignUpAsk], *, by: Person, channel: str,
    sure: bool = False, request_key: uuid.UUID | None = None,
) -> SignUp:  # fmt: skip
    """Signs somebody up for whom the house writes. new: first_name, last_name, phone of a person not known yet.

    Refuses with "looks_known" when somebody alike is known and the host is not sure. The same form twice is one sign-up.
    """
    demand("programme.write_down", by)
    with transaction.atomic():
        if earlier := made_before(of_form, request_key, ours=lambda row: row.made_by_id == by.pk):
            return earlier
        person = person or register_person(**new, by=by, channel=channel, sure=sure)
        return sign_up(ask_for(person), request_key=request_key)


def sign_up_by_organiser(
    name: str, contact: str, ask_for: Callable[[Person], SignUpAsk], *, by: Person, channel: str, request_key: uuid.UUID | None = None
) -> SignUp:
    """An organiser who is not of the house writes down somebody who told them, at their own event, by a name and a contact.

    The same rules hold as for everybody; the person hears of it with the link by which they sign off. Nobody is searched for.
    """
    too_often(f"organiser {by.pk}")
    with transaction.atomic():
        return sign_up(ask_for(newcomer(name, contact, channel=channel)), request_key=request_key)


def newcomer(name: str, contact: str, *, language: str = "pl", channel: str = Channel.WEB) -> Person:
    """The person with this contact and this name, whatever its case and diacritics; else somebody new. Refuses what is no contact.

    One at a time for each contact, so that two presses at once make one person.
    """
    words, way = clean_line(name)[:160], contact_of(contact)
    reasons = [] if words else [Reason("name", _("We need a first name."), _("For example: Anna."), field="name")]
    if way is None:
        works = _("For example: 600 000 001, or anna@example.org.")
        reasons.append(Reason("contact", _("This is not a phone number or an e-mail address."), works, field="contact"))
    if reasons:
        raise Refusal(reasons)
    one_at_a_time(way[1])
    known = [
        person
        for person in Person.objects.present().filter(**{way[0]: way[1]})[:50]
        if fold(person.name) == fold(words)
    ]
    if known:
        return known[0]
    first, _space, last = words.partition(" ")
    return register_person(
        first[:80], last[:80], by=None, channel=channel, sure=True, language=language, **{way[0]: way[1]}
    )


def too_often(address: str) -> None:
    """Counts a form sent without signing in and refuses when one network address sends too many; a whole house may stand behind one."""
    key = f"programme.newcomers.{hashlib.sha256(address.encode()).hexdigest()[:32]}"
    sent = cache.get_or_set(key, 0, HOUR) or 0
    if sent >= MOST_AN_HOUR:
        works = _("Try again in an hour, sign in, or ring the house.")
        raise Refusal(Reason("too_often", _("Too many sign-ups came from this network."), works))
    cache.set(key, sent + 1, HOUR)


def contact_of(typed: str) -> tuple[str, str] | None:
    """("email" or "phone", the contact in one form), or None for what can be neither."""
    typed = clean_line(typed)[:254]
    if "@" in typed:
        email = clean_email(typed)
        return ("email", email) if email else None
    phone = clean_phone(typed)
    return ("phone", phone) if phone else None


def one_at_a_time(contact: str) -> None:
    key = int.from_bytes(hashlib.sha256(f"newcomer {contact}".encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])
