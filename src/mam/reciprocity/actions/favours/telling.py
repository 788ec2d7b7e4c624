"""Letters about an exchange, to one side: the person, or the person who answers for the group."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.people.actions.telling import Button, tell

from ...methods.quarters import hours_of
from ...models import Exchange, HoursAccount

WORDS = {
    "asked": lambda: _("A neighbour answers “%(title)s”: %(hours)s h. Say yes, or call it off."),
    "agreed": lambda: _("It is agreed: “%(title)s”. When it is done, one of you says so and the other confirms."),
    "done": lambda: _("“%(title)s” is done, says the other side: %(hours)s h. Is it so? Confirm it with one press."),
    "settled": lambda: _("“%(title)s” is confirmed. %(hours)s h are written down. Thank you!"),
    "called_off": lambda: _("“%(title)s” is called off."),
    "disputed": lambda: _("The other side sees “%(title)s” differently. Read how, and say the hours again; the host helps."),
}


def tell_side(exchange: Exchange, side: HoursAccount, what: str) -> None:
    """Once for each step; a step taken again with other hours is told again."""
    person = side.group.responsible if side.group else side.person
    if person is None or person.erased:
        return

    def words():
        values = {"title": exchange.title, "hours": hours_of(exchange.minutes)}
        return WORDS[what]() % values, [Button(address_of(exchange), _("Open it"))]

    tell(person, "exchange", words, key=f"exchange-{exchange.pk}-{what}-{exchange.minutes}-{exchange.day}")


def address_of(exchange: Exchange) -> str:
    return settings.MAM_ADDRESS + reverse("reciprocity:exchange", args=[exchange.municipality.slug, exchange.pk])
