"""Who may do what with support. Whoever asked, the team and the group see and take back; animators and coordinators answer."""

import rules

from mam.people.models import Group, Person
from mam.people.permissions import coordinates, of_the_house, present, staff, themself

from ..models import SupportRequest
from .initiatives import heads, in_team


@rules.predicate
def acts_for(person, about=None) -> bool:
    return isinstance(about, Group) and Group.objects.bookable_by(person).filter(pk=about.pk).exists()


@rules.predicate
def of_request(person, about=None) -> bool:
    """Asked for it, or it is for their team or group."""
    if person is None or not isinstance(about, SupportRequest):
        return False
    if about.person_id == person.pk or (about.group and acts_for(person, about.group)):
        return True
    return about.initiative is not None and (heads(person, about.initiative) or in_team(person, about.initiative))


@rules.predicate
def oneself(person, about=None) -> bool:
    return isinstance(about, Person) and themself(person, about)


@rules.predicate
def has_it(person, about=None) -> bool:
    return isinstance(about, SupportRequest) and about.animator_id is not None and about.animator_id == getattr(person, "pk", None)


rules.add_rule("initiatives.ask_support", (heads | in_team | acts_for | oneself | of_the_house) & present)
rules.add_rule("initiatives.ask_support_for", of_the_house)
rules.add_rule("initiatives.see_support_board", staff)
rules.add_rule("initiatives.take_support", staff)
rules.add_rule("initiatives.assign_support", coordinates)
rules.add_rule("initiatives.hand_support_over", staff)
rules.add_rule("initiatives.answer_support", staff)
rules.add_rule("initiatives.withdraw_support", of_request | of_the_house)
rules.add_rule("initiatives.write_advice", of_request | of_the_house)
rules.add_rule("initiatives.write_private_advice", staff)
rules.add_rule("initiatives.tie_booking", of_request | of_the_house)
rules.add_rule("initiatives.note_leave", staff)
rules.add_rule("initiatives.see_kit", heads | in_team | of_the_house)
