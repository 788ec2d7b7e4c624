"""Who may do what in the programme, a line per verb; the verb is named like the action."""

import rules

from mam.people.models import Group, Guardianship
from mam.people.permissions import of_the_house
from mam.places.permissions import answers_for, is_host, leads_the_house, writes_down


@rules.predicate
def keeps_event(person, event) -> bool:
    """The people of the house: staff, and hosts of the event's centre."""
    return person.is_staff_member or is_host(person, event.centre)


@rules.predicate
def organises(person, event) -> bool:
    """Those who answer for the event: the party, who may act for its group, and who leads it."""
    if person.pk in (event.leader_id, event.party_person_id if event.party_group_id is None else None):
        return True
    return event.party_group_id is not None and Group.objects.bookable_by(person).filter(pk=event.party_group_id).exists()


@rules.predicate
def themself_or_ward(person, about) -> bool:
    """The person, or a child they answer for."""
    return person == about or Guardianship.objects.filter(guardian=person, child=about).exists()


@rules.predicate
def guards(person, about) -> bool:
    """An adult who answers for this child; the child alone does not say who may collect it."""
    return Guardianship.objects.filter(guardian=person, child=about).exists()


@rules.predicate
def own_sign_up(person, sign_up) -> bool:
    return themself_or_ward(person, sign_up.person)


@rules.predicate
def organises_signed(person, sign_up) -> bool:
    return organises(person, sign_up.event) or keeps_event(person, sign_up.event)


rules.add_rule("programme.propose", answers_for | writes_down)
rules.add_rule("programme.accept", keeps_event)
rules.add_rule("programme.change_event", organises | keeps_event)
rules.add_rule("programme.publish", keeps_event)
rules.add_rule("programme.cancel_event", organises | keeps_event)
rules.add_rule("programme.sign_up", themself_or_ward | of_the_house)
rules.add_rule("programme.sign_up_others", organises | keeps_event)
rules.add_rule("programme.agree_for_child", guards | of_the_house)
rules.add_rule("programme.take_photos_down", of_the_house)
rules.add_rule("programme.change_sign_up", own_sign_up | organises_signed)
rules.add_rule("programme.cancel_sign_up", own_sign_up | organises_signed)
rules.add_rule("programme.decide_sign_up", organises_signed)
rules.add_rule("programme.set_priority", organises_signed)
rules.add_rule("programme.see_participants", organises | keeps_event)
rules.add_rule("programme.mark_attendance", organises | keeps_event)
rules.add_rule("programme.write_down", of_the_house)
rules.add_rule("programme.check_leader", leads_the_house)
rules.add_rule("programme.see_checks", of_the_house)
rules.add_rule("programme.name_collector", guards | of_the_house)
rules.add_rule("programme.answer_question", organises | keeps_event)
rules.add_rule("programme.tell_outcome", organises | keeps_event)
