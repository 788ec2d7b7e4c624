"""Who may do what with a voting or a draw by lot: the people of the house keep it, everybody votes, who signs does it in their own name."""

import rules

from mam.people.permissions import of_the_house
from mam.places.permissions import keeps


@rules.predicate
def keeps_ballot(person, ballot) -> bool:
    """Hosts of the centre of a voting or of a draw, and those who work for the whole house."""
    return keeps(person, ballot.centre)


@rules.predicate
def signs_themself(person, pair) -> bool:
    """pair: the voting and who signs. Anybody may stand by a protocol; the house writes down who signed on paper."""
    ballot, signer = pair
    return person == signer or keeps(person, ballot.centre)


rules.add_rule("voice.see_ballots_kept", of_the_house)
rules.add_rule("voice.write_ballot", keeps)
for verb in (
    "change_ballot", "open_ballot", "close_ballot", "withdraw_option", "print_codes", "list_voters", "issue_sheets", "type_sheet",
    "write_protocol", "seal_ballot", "count_ballot", "note_check", "publish_result", "vote_by_phone", "ask_by_sms", "keep_ballot",
):  # fmt: skip
    rules.add_rule(f"voice.{verb}", keeps_ballot)
rules.add_rule("voice.sign_protocol", signs_themself)
rules.add_rule("voice.announce_lot", keeps)
rules.add_rule("voice.draw_lot", keeps_ballot)
rules.add_rule("voice.replace_drawn", keeps_ballot)
