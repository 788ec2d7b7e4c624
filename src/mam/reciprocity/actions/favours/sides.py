"""The two sides of an exchange: who speaks for which, and that nobody says yes to their own word."""

from django.utils.translation import gettext as _

from mam.core.permission import allowed, demand
from mam.core.refusal import Reason, Refusal
from mam.people.models import Person

from ...models import Exchange, HoursAccount
from .ledger import lock

WITH = ("giver__person", "giver__group", "getter__person", "getter__group", "said_by", "favour")


def locked(exchange: Exchange) -> Exchange:
    """The exchange, then both accounts in id order: the hours of a day are counted under this lock."""
    found = Exchange.objects.select_for_update(of=("self",), no_key=True).select_related(*WITH).get(pk=exchange.pk)
    lock(found.giver, found.getter)
    return found


def other_side(exchange: Exchange, side: HoursAccount) -> HoursAccount:
    return exchange.getter if side.pk == exchange.giver_id else exchange.giver


def demand_side(exchange: Exchange, side: HoursAccount, by: Person) -> None:
    """by speaks for the side. Whoever is the other side in person cannot, whatever their role."""
    demand("reciprocity.act_for", by, side)
    if other_side(exchange, side).person_id == by.pk:
        works = _("The other side says it, on their own page, by phone or at the desk.")
        raise Refusal(Reason("both_sides", _("You cannot say yes to your own word."), works))


def sides_of(exchange: Exchange, person: Person) -> list[HoursAccount]:
    """The sides the person may speak for: their own; for the people of the house both, unless they are one themselves."""
    own = [side for side in (exchange.giver, exchange.getter) if side.person_id == person.pk]
    return own or [side for side in (exchange.giver, exchange.getter) if allowed("reciprocity.act_for", person, side)]
