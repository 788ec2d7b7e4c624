"""Who may do what with duties, agreements and hours, a line per verb."""

import rules

from mam.people.permissions import of_the_house


@rules.predicate
def themself_or_house(person, about=None) -> bool:
    return (about is not None and person.pk == about.pk) or person.knows_everybody


@rules.predicate
def answers_for_organiser(person, agreement=None) -> bool:
    """The responsible adult of the NGO for which the volunteer works."""
    organiser = getattr(agreement, "organiser", None)
    return organiser is not None and organiser.responsible_id == person.pk


@rules.predicate
def is_volunteer(person, agreement=None) -> bool:
    return agreement is not None and agreement.person_id == person.pk


rules.add_rule("reciprocity.plan_duty", of_the_house)
rules.add_rule("reciprocity.take_duty", themself_or_house)
rules.add_rule("reciprocity.mark_duty", of_the_house)
rules.add_rule("reciprocity.write_agreement", of_the_house | answers_for_organiser)
rules.add_rule("reciprocity.prove_work", of_the_house | answers_for_organiser | is_volunteer)
rules.add_rule("reciprocity.enter_hours", themself_or_house)
rules.add_rule("reciprocity.confirm_hours", of_the_house)
