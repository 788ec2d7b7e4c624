"""Who may do what in a consultation: the office prepares and replies, everybody comments, the house writes down for others."""

import rules

from mam.people.models import Group
from mam.people.permissions import of_the_house

from ..models.consultation import PREPARES


@rules.predicate
def prepares(person, about=None) -> bool:
    """Officials, coordinators and administrators."""
    return person is not None and any(person.has_role(kind) for kind in PREPARES)


@rules.predicate
def speaks_for(person, group=None) -> bool:
    """Whoever may book for the group may speak for it."""
    return group is not None and Group.objects.bookable_by(person).filter(pk=group.pk).exists()


for verb in (
    "prepare_consultation", "change_consultation", "announce_consultation", "call_consultation_off", "reply_to_comments",
    "publish_consultation_report",
):  # fmt: skip
    rules.add_rule(f"voice.{verb}", prepares)
rules.add_rule("voice.look_at_comments", prepares | of_the_house)
rules.add_rule("voice.write_comment_down", of_the_house | prepares)
rules.add_rule("voice.comment_for", speaks_for)
rules.add_rule("voice.note_meeting", of_the_house | prepares)
