"""Coming in as somebody of the cast, with one click; only where the demo is open."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from mam.core.refusal import Reason, Refusal
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope
from mam.people.models import Account, Person

from ..cast import Member
from ..catalogue import TOWNS


@dataclass(frozen=True)
class Card:
    """One of the cast as the page shows them; key and the town's slug lead in."""

    key: str
    member: Member
    person: Person


def cards() -> list[tuple[Municipality, list[Card]]]:
    """The towns of the demo, each with those of the cast who have something to show."""
    return [(town, _cards_of(town, plan)) for plan in TOWNS if (town := Municipality.objects.filter(slug=plan.slug).first())]


def _cards_of(town: Municipality, plan) -> list[Card]:
    with scope(town):
        known = {person.name: person for person in Person.objects.present()}
    members = ((key, member) for key, member in plan.people.items() if member.who)
    found = [(key, member, known.get(f"{member.first} {member.last}")) for key, member in members]
    return [Card(key, member, person) for key, member, person in found if person]


def account_of(slug: str, key: str) -> Account:
    """The account of one of the cast. Refuses outside the demo and anybody who is not of the cast."""
    member = next((plan.people.get(key) for plan in TOWNS if plan.slug == slug), None)
    account = Account.objects.filter(email=member.email, is_active=True).first() if member and member.account else None
    if account is None or not settings.MAM_DEMO:
        raise Refusal(Reason("nobody", _("Nobody of the cast is called so."), _("Choose somebody from the page.")))
    return account
