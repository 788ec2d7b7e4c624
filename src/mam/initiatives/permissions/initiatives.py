"""Who may do what with an initiative. Its lead and the animator keep it; everybody known may begin one, join and promise."""

import rules

from mam.people.permissions import of_the_house, present, staff

from ..models import Initiative, TeamMember
from ..words.initiatives import TeamState


@rules.predicate
def heads(person, about=None) -> bool:
    return isinstance(about, Initiative) and about.lead_id is not None and about.lead_id == getattr(person, "pk", None)


@rules.predicate
def in_team(person, about=None) -> bool:
    """Asked of the prefetched team where there is one."""
    if person is None or not isinstance(about, Initiative):
        return False
    return any(row.person_id == person.pk and row.state == TeamState.IN for row in about.team.all())


@rules.predicate
def is_member(person, about=None) -> bool:
    return isinstance(about, TeamMember) and about.person_id == getattr(person, "pk", None)


@rules.predicate
def heads_team(person, about=None) -> bool:
    return isinstance(about, TeamMember) and heads(person, about.initiative)


@rules.predicate
def promised(person, about=None) -> bool:
    return getattr(about, "person_id", None) is not None and about.person_id == getattr(person, "pk", None)


rules.add_rule("initiatives.begin", present)
rules.add_rule("initiatives.begin_for", of_the_house)
rules.add_rule("initiatives.keep", heads | staff)
rules.add_rule("initiatives.change", heads | staff)
rules.add_rule("initiatives.hide", staff)
rules.add_rule("initiatives.write_progress", heads | in_team | staff)
rules.add_rule("initiatives.join", present)
rules.add_rule("initiatives.accept_member", heads_team | staff)
rules.add_rule("initiatives.leave_team", is_member | heads_team | staff)
rules.add_rule("initiatives.pledge", present)
rules.add_rule("initiatives.pledge_for", of_the_house)
rules.add_rule("initiatives.take_pledge_back", promised | of_the_house)
