import datetime as dt

from django.db import models

from mam.core import clock
from mam.municipalities.models import Owned

from .notice import Notice

DAYS = 60


def after_its_days() -> dt.datetime:
    return clock.now() + dt.timedelta(days=DAYS)


class OpenReply(Owned):
    """A letter that may be answered by e-mail until a day. The address to answer to names this row (actions.replying).

    kind: what an answer becomes (journal.replies). subject: what the letter was about, as that kind knows it.
    """

    to = models.UUIDField(db_index=True)
    notice = models.OneToOneField(Notice, models.CASCADE, related_name="reply")
    kind = models.SlugField(max_length=40)
    subject = models.CharField(max_length=60)
    expires = models.DateTimeField(default=after_its_days)

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.kind} {self.subject}"


class TakenMail(Owned):
    """A letter that came as an answer. mark, a hash of its Message-ID, makes a second delivery harmless; its words are not kept here.

    became: "taken", or the first reason why not.
    """

    reply = models.ForeignKey(OpenReply, models.CASCADE, related_name="mails")
    mark = models.CharField(max_length=64)
    at = models.DateTimeField(default=clock.now)
    became = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["municipality", "mark"], name="a_letter_comes_once")]

    def __str__(self):
        return f"{self.became} {self.at:%Y-%m-%d %H:%M}"
