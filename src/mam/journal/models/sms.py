from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from .notice import Notice


class OpenQuestionQuerySet(OwnedQuerySet):
    def open(self):
        return self.filter(answered=None, expires__gt=clock.now())


class OpenQuestion(Owned):
    """Something a text message asked, to be answered with TAK or NIE by the same number.

    kind: which handler takes the answer (journal.answers). subject: what it is about, as that handler knows it.
    notice: the text message that asked.
    """

    to = models.UUIDField(null=True)
    notice = models.ForeignKey(Notice, models.SET_NULL, null=True, related_name="+")
    phone = models.CharField(_("phone"), max_length=20, db_index=True)
    kind = models.SlugField(max_length=40)
    subject = models.CharField(max_length=60)
    asked = models.DateTimeField(default=clock.now)
    expires = models.DateTimeField()
    answered = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=3, blank=True)

    objects = OwnedManager.from_queryset(OpenQuestionQuerySet)()

    class Meta:
        ordering = ["-asked", "-pk"]

    def __str__(self):
        return f"{self.kind} {self.subject}"


class IncomingSms(Owned):
    """A text message that somebody wrote to the house. gateway_id makes a second delivery of the same one harmless."""

    gateway_id = models.CharField(max_length=60)
    phone = models.CharField(_("phone"), max_length=20, db_index=True)
    text = models.TextField(_("text"))
    at = models.DateTimeField(default=clock.now)
    became = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["municipality", "gateway_id"], name="a_text_message_comes_once")]

    def __str__(self):
        return f"{self.phone} {self.at:%Y-%m-%d %H:%M}"
