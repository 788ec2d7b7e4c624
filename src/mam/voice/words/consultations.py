"""Legal bases of consultations and what each asks for, their states, forms of taking part, and verdicts on comments."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Basis(models.TextChoices):
    """On what the consultation stands; the council's resolution says more for the second and third."""

    REVITALISATION = "revitalisation", _("revitalisation (UR art. 6)")
    COUNCIL = "council", _("rules of the council (USG art. 5a)")
    COOPERATION = "cooperation", _("cooperation with NGOs (UDPP art. 5 and 5a)")
    QUESTION = "question", _("a question of the office, without a legal form")


# The dated settings with the shortest lawful period in days, and how many forms beside comments; see municipalities.law.
SHORTEST = {
    Basis.REVITALISATION: "consultation-revitalisation-days",
    Basis.COUNCIL: "consultation-council-days",
    Basis.COOPERATION: "consultation-cooperation-days",
    Basis.QUESTION: "consultation-question-days",
}
OTHER_FORMS = {Basis.REVITALISATION: "consultation-revitalisation-other-forms"}
# What counts when a town has not written the setting down; shown as "to confirm" like every unconfirmed setting.
FALLBACK = {Basis.REVITALISATION: 35, Basis.COUNCIL: 14, Basis.COOPERATION: 14, Basis.QUESTION: 7}
# Bases that need the number of the council's resolution.
BY_RESOLUTION = (Basis.COUNCIL, Basis.COOPERATION)


class Means(models.TextChoices):
    """A form of taking part. Comments on paper and on-line always go together and stand alike."""

    PAPER = "paper", _("comments on paper")
    ONLINE = "online", _("comments on-line")
    MEETING = "meeting", _("meeting")
    DEBATE = "debate", _("debate")
    WORKSHOP = "workshop", _("workshop to work on it together")
    WALK = "walk", _("study walk")
    SURVEY = "survey", _("survey on paper")
    INTERVIEW = "interview", _("interviews")
    SPOKEN = "spoken", _("comments spoken at the desk")


ALWAYS = (Means.PAPER, Means.ONLINE)


class ConsultationState(models.TextChoices):
    """An announced consultation takes comments from its first to its last day."""

    DRAFT = "draft", _("being prepared")
    ANNOUNCED = "announced", _("announced")
    ANSWERED = "answered", _("the report is out")
    WITHDRAWN = "withdrawn", _("called off")


class Moment(models.TextChoices):
    """Where an announced consultation is on a day; worked out, never stored."""

    DRAFT = "draft", _("being prepared")
    AHEAD = "ahead", _("will open")
    OPEN = "open", _("open for comments")
    REPLYING = "replying", _("the office is answering")
    ANSWERED = "answered", _("the report is out")
    WITHDRAWN = "withdrawn", _("called off")


class Verdict(models.TextChoices):
    ACCEPTED = "accepted", _("taken into account")
    PARTLY = "partly", _("taken into account in part")
    NOT = "not", _("not taken into account")
