"""Who may do what with favours and hours: a line per verb. The people of the house act for whoever stands at the desk or rings."""

import rules

from mam.people.models import Group
from mam.people.permissions import of_the_house, staff

from ..models import Favour, HoursAccount


@rules.predicate
def speaks_for(person, party=None) -> bool:
    """For themself, or for a group they may act for. party: a person, a group, an hours account or a favour."""
    if isinstance(party, HoursAccount | Favour):
        party = party.group or party.person
    if isinstance(party, Group):
        return Group.objects.bookable_by(person).filter(pk=party.pk).exists()
    return party is not None and person.pk == party.pk


rules.add_rule("reciprocity.offer_favour", speaks_for | of_the_house)
rules.add_rule("reciprocity.end_favour", speaks_for | of_the_house)
rules.add_rule("reciprocity.take_up", speaks_for | of_the_house)
rules.add_rule("reciprocity.act_for", speaks_for | of_the_house)
rules.add_rule("reciprocity.give_hours", speaks_for | of_the_house)
rules.add_rule("reciprocity.write_favour_down", of_the_house)
rules.add_rule("reciprocity.record_work", speaks_for | of_the_house)
rules.add_rule("reciprocity.give_from_house", staff)
rules.add_rule("reciprocity.take_entry_back", staff)
