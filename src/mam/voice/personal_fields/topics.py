"""What topics know about a person, for export and erasure: the words stay with the town, the name goes."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal

from ..models import (
    Amendment,
    Answer,
    Consent,
    Gathering,
    GroupResult,
    GroupRun,
    NextStep,
    Participant,
    Parting,
    Remark,
    Removal,
    SecondLook,
    StageMove,
    Statement,
    StepEnd,
    Topic,
    TopicEvent,
    TopicOutcome,
)

AUTHORS = ("need__raiser", "remark__author", "statement__writer__person", "comment__author")


def register() -> None:
    keeping()
    taking_part()
    moderation()


def keeping() -> None:
    """What the animator did: their duty, and in their own export."""
    for model, path, also, title in (
        (Topic, "made_by", ("number", "question", "at"), _("Topics you opened")),
        (StageMove, "by", ("topic", "before", "after", "why", "at"), _("Stages you moved topics to")),
        (TopicOutcome, "by", ("topic", "text", "at"), _("Outcomes you wrote")),
        (StepEnd, "by", ("step", "came", "word", "at"), _("What you wrote of next steps")),
        (StepEnd, "undone_by", ("step", "undone"), _("What you took back of next steps")),
        (TopicEvent, "by", ("topic", "event", "at"), _("Meetings you tied to topics")),
        (Gathering, "by", ("topic", "need", "at"), _("Needs you joined to topics")),
        (Parting, "by", ("gathering", "why", "at"), _("Needs you took out of topics")),
        (GroupRun, "by", ("topic", "state", "at"), _("Looks for groups you asked for")),
    ):
        personal.register(model, path, {path: None}, also=also, title=title)
    personal.not_personal(Topic, "question", "summary")
    personal.not_personal(GroupResult, "votes", "method")
    personal.not_personal(StageMove, "why")
    personal.not_personal(Parting, "why")
    personal.not_personal(TopicOutcome, "text", "decided_by")
    personal.not_personal(NextStep, "what", "who")
    personal.not_personal(StepEnd, "word")


def taking_part() -> None:
    """Answers stay counted under a participant that leads to nobody."""
    personal.register(Participant, "person", {"person": None}, also=("topic", "level", "channel", "at"), title=_("Topics you take part in"))
    personal.register(Statement, "writer__person", {}, also=("topic", "text", "at", "reply"), title=_("Statements you wrote"))
    personal.register(Statement, "by", {"by": None}, also=("topic", "text", "at", "channel"), title=_("Statements you wrote down"))
    personal.register(Answer, "participant__person", {}, also=("statement", "says", "at", "channel"), title=_("Your answers to statements"))
    personal.register(Answer, "by", {"by": None}, also=("at", "channel"), title=_("Answers you wrote down for others"))
    said = ("topic", "kind", "text", "naming", "at", "channel")
    personal.register(Remark, "author", {"author": None}, also=said, title=_("What you said in topics"))
    personal.register(Remark, "by", {"by": None}, also=("topic", "at", "channel"), title=_("What you wrote down in topics"))
    consent = ("option", "can", "because", "at", "channel")
    personal.register(Consent, "participant__person", {"because": word_gone}, also=consent, title=_("What you can live with"))
    personal.register(Consent, "by", {"by": None}, also=("at", "channel"), title=_("Words on consent you wrote down"))
    answered = ("option", "accepted", "answer", "answered")
    personal.register(Amendment, "answered_by", {"answered_by": None}, also=answered, title=_("Other wordings of options you answered"))
    personal.not_personal(Amendment, "before", "answer")
    personal.not_personal(Statement, "text", "reply", "writer")
    personal.not_personal(Remark, "text")


def word_gone(consent: Consent) -> str:
    """A "cannot" keeps a because, but not the person's own words."""
    return "–" if consent.because else ""


def moderation() -> None:
    shown = ("rule", "words", "original", "at")
    for path in AUTHORS:
        personal.register(Removal, path, {"original": "", "words": ""}, also=shown, title=_("What you wrote and was taken away"))
        personal.register(
            SecondLook, f"removal__{path}", {"text": "", "answer": ""}, also=("at", "upheld", "answered"),
            title=_("Another look you asked for"),
        )  # fmt: skip
    personal.register(Removal, "by", {"by": None}, also=("rule", "at"), title=_("Texts you took away"))
    personal.register(SecondLook, "answered_by", {"answered_by": None}, also=("upheld", "answered"), title=_("Texts you looked at again"))
