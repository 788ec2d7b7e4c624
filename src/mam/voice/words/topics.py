"""Stages of a topic and what may be created in each, kinds of talk, answers to statements: data that permissions read."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Stage(models.TextChoices):
    """The way of a topic from needs to what was done and checked, in order; an animator may leave one out or go back."""

    NEEDS = "needs", _("needs")
    KNOWN = "known", _("what we know")
    OPTIONS = "options", _("options")
    SIDES = "sides", _("for and against")
    CONSENT = "consent", _("attempt at consent")
    VOTE = "vote", _("vote, if still needed")
    DEED = "deed", _("the deed")
    CHECKED = "checked", _("checked")


class Making(models.TextChoices):
    """What can be created in a topic."""

    NEED = "need", _("a need")
    TALK = "talk", _("a word in the talk")
    KNOWN = "known", _("a thing we know")
    OPTION = "option", _("an option")
    AMENDMENT = "amendment", _("another wording of an option")
    FOR = "for", _("a point for")
    AGAINST = "against", _("a point against")
    STATEMENT = "statement", _("a statement")
    ANSWER = "answer", _("an answer to a statement")
    CONSENT = "consent", _("a word on consent")
    BALLOT = "ballot", _("a ballot")


class Maker(models.TextChoices):
    """Who may create it."""

    ANYBODY = "anybody", _("anybody, also without an account")
    PERSON = "person", _("a person known here")
    HOUSE = "house", _("the animator")


# stage -> what may be created in it -> by whom. What is not named cannot be created then.
STAGES: dict[str, dict[str, str]] = {
    Stage.NEEDS: {
        Making.NEED: Maker.HOUSE, Making.TALK: Maker.PERSON, Making.STATEMENT: Maker.ANYBODY, Making.ANSWER: Maker.ANYBODY,
    },
    Stage.KNOWN: {
        Making.NEED: Maker.HOUSE, Making.TALK: Maker.PERSON, Making.KNOWN: Maker.PERSON, Making.STATEMENT: Maker.ANYBODY,
        Making.ANSWER: Maker.ANYBODY,
    },
    Stage.OPTIONS: {
        Making.NEED: Maker.HOUSE, Making.TALK: Maker.PERSON, Making.KNOWN: Maker.PERSON, Making.OPTION: Maker.PERSON,
        Making.AMENDMENT: Maker.PERSON, Making.STATEMENT: Maker.ANYBODY, Making.ANSWER: Maker.ANYBODY,
    },
    Stage.SIDES: {
        Making.NEED: Maker.HOUSE, Making.TALK: Maker.PERSON, Making.AMENDMENT: Maker.PERSON, Making.FOR: Maker.PERSON,
        Making.AGAINST: Maker.PERSON,
    },
    Stage.CONSENT: {
        Making.NEED: Maker.HOUSE, Making.TALK: Maker.PERSON, Making.AMENDMENT: Maker.PERSON, Making.CONSENT: Maker.ANYBODY,
    },
    Stage.VOTE: {Making.TALK: Maker.PERSON, Making.BALLOT: Maker.HOUSE},
    Stage.DEED: {Making.TALK: Maker.PERSON},
    Stage.CHECKED: {Making.TALK: Maker.HOUSE},
}  # fmt: skip

# What is written as a remark; only plain talk may be answered, one level deep.
SPOKEN = (Making.TALK, Making.KNOWN, Making.OPTION, Making.FOR, Making.AGAINST)
REMARKS = (*SPOKEN, Making.AMENDMENT)  # an amendment is written beside its option


class Level(models.TextChoices):
    """How surely one participant is one person."""

    OPEN = "open", _("without an account")
    KNOWN = "known", _("known here by name")
    SHEET = "sheet", _("a sheet of paper")


class Says(models.IntegerChoices):
    AGREE = 1, _("I agree")
    PASS = 0, _("I pass")
    DISAGREE = -1, _("I disagree")


class Came(models.TextChoices):
    """What became of a next step."""

    DONE = "done", pgettext_lazy("a promised step", "done")
    DROPPED = "dropped", pgettext_lazy("a promised step", "given up")


class Rule(models.TextChoices):
    """Why something is not shown: rules that everybody can read."""

    PERSONAL = "personal", _("it speaks of somebody's private matters")
    HURTS = "hurts", _("it hurts or threatens somebody")
    OFF_TOPIC = "off_topic", _("it is about another matter")
    DOUBLE = "double", _("the same stands here already")
    SEVERAL = "several", _("it holds several thoughts at once")
    SELLING = "selling", _("it sells something or canvasses for a party")
    UNLAWFUL = "unlawful", _("the law does not allow it")


class RunState(models.TextChoices):
    """Of one look for opinion groups."""

    QUEUED = "queued", pgettext_lazy("look for groups", "waits for its turn")
    RUNNING = "running", pgettext_lazy("look for groups", "is being counted")
    DONE = "done", pgettext_lazy("look for groups", "counted")
    FAILED = "failed", pgettext_lazy("look for groups", "did not work")
