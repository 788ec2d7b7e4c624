"""Who may do what with listening: a line per verb. Who it was is a right of its own."""

import rules

from mam.people.permissions import of_the_house, staff


@rules.predicate
def listened(person, conversation=None) -> bool:
    return conversation is not None and conversation.listener_id == person.pk


@rules.predicate
def its_person(person, asset=None) -> bool:
    return asset is not None and asset.person_id is not None and asset.person_id == person.pk


rules.add_rule("voice.listen", of_the_house)
rules.add_rule("voice.see_contact", staff | listened)
rules.add_rule("voice.keep_assets", of_the_house)
rules.add_rule("voice.end_asset", of_the_house | its_person)
