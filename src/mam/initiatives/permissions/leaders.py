"""Who may do what with leaders. Counts are for staff and officials; what the house sees of somebody is for them alone."""

import rules

from mam.people.permissions import of_the_house, staff, themself
from mam.people.words import RoleKind


@rules.predicate
def official(person, about=None) -> bool:
    return person is not None and person.has_role(RoleKind.OFFICIAL)


rules.add_rule("initiatives.see_leader_counts", staff | official)
rules.add_rule("initiatives.answer_as_leader", themself | of_the_house)
rules.add_rule("initiatives.answer_for_leader", of_the_house)
