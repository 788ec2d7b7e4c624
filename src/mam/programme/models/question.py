from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned

from ..words import QuestionKind
from .event import Event
from .sign_up import SignUp


class Question(Owned):
    """Something the organiser asks at sign-up.

    choices: answers of a list; limits: choice -> how many may choose it. only_if, only_answer: asked only after that answer to an
    earlier question. keep_days: days after the event when answers are deleted.
    """

    event = models.ForeignKey(Event, models.CASCADE, related_name="questions")
    text = models.CharField(_("question"), max_length=200)
    kind = models.CharField(_("kind of answer"), max_length=8, choices=QuestionKind, default=QuestionKind.LINE)
    choices = ArrayField(models.CharField(max_length=80), verbose_name=_("answers"), default=list, blank=True)
    limits = models.JSONField(_("limits"), default=dict, blank=True)
    required = models.BooleanField(_("needed"), default=False)
    only_if = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")
    only_answer = models.CharField(_("only after the answer"), max_length=80, blank=True)
    keep_days = models.PositiveSmallIntegerField(_("kept, days after"), default=30)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "pk"]

    def __str__(self):
        return self.text


class Answer(Owned):
    """What somebody answered; deleted when its question says so."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="answers")
    sign_up = models.ForeignKey(SignUp, models.CASCADE, related_name="answers")
    value = models.CharField(_("answer"), max_length=300)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["question", "sign_up"], name="one_answer_to_a_question")]

    def __str__(self):
        return self.value
