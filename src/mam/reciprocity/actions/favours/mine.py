"""One's own page: the balance, what moved it, what is under way, and what hangs on the board. Nobody else ever sees it."""

from dataclasses import dataclass

from mam.people.models import Group, Person

from ...models import Exchange, Favour, HoursAccount, LedgerLine
from .ledger import kind_word

MOST = 50


@dataclass(frozen=True)
class Hours:
    """One account as its own people see it. word: a kind one when it is far on one side."""

    name: str
    group: Group | None
    balance: int
    word: str
    lines: list[LedgerLine]


def hours_of_account(account: HoursAccount, name: str) -> Hours:
    """The newest lines first: nothing is ever written between older ones, so their numbers are their order."""
    rows = account.lines.select_related("entry__exchange", "entry__counters__exchange").order_by("-pk")
    balance = account.balance
    return Hours(name, account.group, balance, kind_word(balance), list(rows[:MOST]))


def own_hours(person: Person) -> list[Hours]:
    """The person's own first, also before the first hour; then groups they speak for that have an account."""
    rows = list(HoursAccount.objects.of(person).select_related("group", "person").order_by("group__name"))
    own = [hours_of_account(one, person.name) for one in rows if one.person_id == person.pk] or [Hours(person.name, None, 0, "", [])]
    return own + [hours_of_account(one, one.group.name) for one in rows if one.group_id]


def under_way(person: Person) -> list[Exchange]:
    rows = Exchange.objects.of(person).under_way()
    return list(rows.select_related("giver__person", "giver__group", "getter__person", "getter__group")[:MOST])


def own_favours(person: Person) -> list[Favour]:
    return list(Favour.objects.of(person).select_related("person", "group")[:MOST])
