"""Kinds, rules and states of a voting, and what becomes of a paper sheet."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BallotKind(models.TextChoices):
    POLL = "poll", _("a poll: advice, nothing is decided by it")
    HOUSE = "house", _("a vote of this place")
    FUND = "fund", _("a shared fund")


class Rule(models.TextChoices):
    CHOICE = "choice", _("one answer")
    APPROVAL = "approval", _("as many answers as you like")
    SCORE = "score", _("points from 0 to 5 for each answer")
    EQUAL_SHARES = "equal_shares", _("equal shares: each vote has the same part of the money")
    MOST_VOTES = "most_votes", _("most votes first, as long as the money lasts")


FUND_RULES = (Rule.EQUAL_SHARES, Rule.MOST_VOTES)


class Completion(models.TextChoices):
    """What becomes of money left over; the names are those of methods.equal_shares.COMPLETIONS."""

    ADD1 = "add1", _("one more złoty for each vote, until an outcome would cost more than the fund")
    ADD1_EXHAUSTIVE = "add1-exhaustive", _("one more złoty for each vote, until nothing more fits")
    ADD1_FILL = "add1-fill", _("one more złoty for each vote, then what still fits, by most votes")
    ADD10 = "add10", _("ten times larger steps, only for trying out")
    NONE = "none", _("nothing is added, the rest is kept")
    NONE_FILL = "none-fill", _("nothing is added, then what still fits, by most votes")


class Level(models.TextChoices):
    """Who may vote, and how it is made sure that everybody votes once."""

    OPEN = "open", _("everybody, once from an account or a device: advice only")
    CODE = "code", _("whoever got a code in person")
    LIST = "list", _("only people on a list that the host closes")


class BallotState(models.TextChoices):
    DRAFT = "draft", _("being prepared")
    OPEN = "open", _("voting")
    CLOSED = "closed", _("voting is over")
    SEALED = "sealed", _("votes are sealed")
    COUNTED = "counted", _("counted, before publication")
    PUBLISHED = "published", _("result published")


AFTER_VOTING = (BallotState.CLOSED, BallotState.SEALED, BallotState.COUNTED, BallotState.PUBLISHED)


class VoteChannel(models.TextChoices):
    """All that is known of the way a vote came: kiosk, desk and phone count as web."""

    WEB = "web", _("on the web")
    PAPER = "paper", _("on paper")


class CountState(models.TextChoices):
    WAITING = "waiting", _("waits for its turn")
    RUNNING = "running", _("is being counted")
    DONE = "done", _("counted")
    FAILED = "failed", _("stopped")


class EntryKind(models.TextChoices):
    TYPED = "typed", _("typed in")
    READ_BACK = "read_back", _("read back aloud")
