"""What somebody who steps forward was told about themself, and what they answered."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned
from mam.people.models import Person

from ..words.leaders import LeaderAnswer


class LeaderWord(Owned):
    """One for each person, from the day the house told them what it sees. Nobody is counted before that, nor after "wrong".

    The name is shown only with a consent (people.Consent, purpose leading), never from here.
    """

    person = models.OneToOneField(Person, models.CASCADE, related_name="+", verbose_name=_("who"))
    told = models.DateTimeField(_("told on"))
    answer = models.CharField(_("is it right?"), max_length=5, choices=LeaderAnswer, blank=True, default=LeaderAnswer.NONE)
    words = models.CharField(_("what is not right"), max_length=500, blank=True)
    at = models.DateTimeField(_("answered on"), null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("written down by"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel, default=Channel.WEB)

    class Meta:
        ordering = ["told", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answer=LeaderAnswer.NONE) | models.Q(at__isnull=False), name="an_answer_of_a_leader_has_a_day"
            )
        ]

    def __str__(self):
        return f"{self.person}: {self.get_answer_display()}"
