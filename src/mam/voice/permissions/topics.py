"""Who may do what in a topic. What may be created at a stage is data (words.topics.STAGES); it is read here."""

import rules

from mam.journal.words import Channel
from mam.people.permissions import of_the_house, present, staff

from ..models import Amendment, Removal, Topic
from ..words.topics import Maker


def may_make(person, topic: Topic, making: str) -> bool:
    """Whether this person, or nobody in particular (None), may create such a thing in the topic now."""
    maker = topic.maker_of(making)
    if maker is None:
        return False
    if maker == Maker.ANYBODY:
        return True
    return person is not None and (maker == Maker.PERSON or person.is_staff_member)


def author_of(text):
    """The person who wrote a need, a remark, a statement or a comment; None when the place does not know."""
    kind = text._meta.model_name
    if kind == "need":
        return text.raiser
    if kind in ("remark", "comment"):
        return text.author
    return text.writer.person if text.writer else None


@rules.predicate
def wrote_what_was_removed(person, removal) -> bool:
    return isinstance(removal, Removal) and author_of(removal.about) == person


@rules.predicate
def took_away(person, removal) -> bool:
    return isinstance(removal, Removal) and person.pk in (removal.by_id, getattr(author_of(removal.about), "pk", None))


@rules.predicate
def answers_amendment(person, amendment) -> bool:
    """The option's author; somebody who keeps the talk when there is nobody to ask, but never about what they proposed themselves."""
    if not isinstance(amendment, Amendment):
        return False
    if amendment.option.author_id == person.pk:
        return True
    return person.is_staff_member and amendment.is_for_the_house and amendment.remark.author_id != person.pk


@rules.predicate
def proposed_amendment(person, amendment) -> bool:
    """Whoever proposed it; the people of the place when it came by phone, on paper or at the desk."""
    if not isinstance(amendment, Amendment):
        return False
    written_down = amendment.remark.channel != Channel.WEB and person.knows_everybody
    return amendment.remark.author_id == person.pk or written_down


for verb in (
    "open_topic", "change_topic", "move_topic", "gather_need", "tie_meeting", "write_outcome", "close_topic", "moderate",
    "look_for_groups", "finish_step", "drop_step", "reopen_step",
):  # fmt: skip
    rules.add_rule(f"voice.{verb}", staff)
rules.add_rule("voice.say", present)
rules.add_rule("voice.say_for", of_the_house)
rules.add_rule("voice.answer_amendment", present & answers_amendment)
rules.add_rule("voice.withdraw_amendment", present & proposed_amendment)
rules.add_rule("voice.answer_for", of_the_house)
rules.add_rule("voice.enter_sheet", of_the_house)
rules.add_rule("voice.ask_second_look", wrote_what_was_removed)
rules.add_rule("voice.answer_second_look", staff & ~took_away)
