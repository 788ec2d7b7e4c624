"""Who may do what with needs, a line per verb. Everybody may say one, also without an account: there is no rule for that."""

import rules

from mam.people.permissions import of_the_house, staff
from mam.people.words import RoleKind


@rules.predicate
def official(person, about=None) -> bool:
    return person is not None and person.has_role(RoleKind.OFFICIAL)


@rules.predicate
def owns(person, need=None) -> bool:
    """Who answers for the need."""
    return need is not None and need.owner_id is not None and need.owner_id == person.pk


@rules.predicate
def raised(person, need=None) -> bool:
    return need is not None and need.raiser_id is not None and need.raiser_id == person.pk


@rules.predicate
def themself_or_house(person, about=None) -> bool:
    return person == about or person.knows_everybody


rules.add_rule("voice.write_need_down", of_the_house)
rules.add_rule("voice.show_need", of_the_house)
rules.add_rule("voice.take_need_back", raised | of_the_house)
rules.add_rule("voice.place_need", of_the_house)
rules.add_rule("voice.support_need", themself_or_house)
rules.add_rule("voice.follow", themself_or_house)
rules.add_rule("voice.accept_need", staff | official)
for verb in ("answer_need", "plan_milestone", "finish_milestone", "drop_milestone"):
    rules.add_rule(f"voice.{verb}", owns | staff | official)
rules.add_rule("voice.join_needs", staff)
rules.add_rule("voice.see_checks", of_the_house)
rules.add_rule("voice.see_board", staff | official)
rules.add_rule("voice.keep_lists", staff)
