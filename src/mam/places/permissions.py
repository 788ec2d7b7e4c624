"""Who may do what in the place, a line per verb; the verb is named like the action."""

import rules

from mam.core import clock
from mam.people.models import Group
from mam.people.words import RoleKind

from .models import Host


def hosted_centres(person) -> set[int]:
    """Ids of the centres the person keeps today, read once per person object."""
    if not hasattr(person, "_hosted"):
        person._hosted = set(Host.objects.filter(person=person).in_force(clock.today()).values_list("centre", flat=True))
    return person._hosted


def is_host(person, centre) -> bool:
    """Whether the person keeps this centre today."""
    return person is not None and centre.pk in hosted_centres(person)


@rules.predicate
def keeps(person, centre) -> bool:
    """Hosts of the centre, and the people who work for the whole house."""
    return person.is_staff_member or is_host(person, centre)


@rules.predicate
def answers_for(person, party) -> bool:
    """The person themself, or somebody who may book for the group."""
    if party.group is None:
        return person == party.person
    return Group.objects.represented_by(person).filter(pk=party.group.pk).exists()


@rules.predicate
def writes_down(person, about=None) -> bool:
    """People of the house write down for others what came by phone, on paper or at the desk."""
    return person.is_staff_member or bool(hosted_centres(person))


@rules.predicate
def has_a_say(person, booking) -> bool:
    """Those who answer for the booking, and the people of the house."""
    return answers_for(person, booking.party) or keeps(person, booking.centre)


@rules.predicate
def leads_the_house(person, centre=None) -> bool:
    return person.has_role(RoleKind.COORDINATOR, RoleKind.ADMINISTRATOR)


@rules.predicate
def made_the_feed(person, address) -> bool:
    """Whoever made a secret address takes it back; one of a thing also the people of the house."""
    return address.made_by_id == person.pk or (address.thing_id is not None and keeps(person, address.thing.centre))


rules.add_rule("places.book_for", answers_for | writes_down)
rules.add_rule("places.change_booking", has_a_say)
rules.add_rule("places.cancel_booking", has_a_say)
rules.add_rule("places.see_names", keeps)
rules.add_rule("places.decide", keeps)
rules.add_rule("places.write_down", writes_down)
rules.add_rule("places.keep", keeps)
rules.add_rule("places.lead", leads_the_house)
rules.add_rule("places.import", keeps)
rules.add_rule("places.export", keeps)
rules.add_rule("places.make_feed", rules.always_true)
rules.add_rule("places.revoke_feed", made_the_feed)
