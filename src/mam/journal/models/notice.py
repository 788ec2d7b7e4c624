from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ..words import BY_HAND, NoticeState, Way


class NoticeQuerySet(OwnedQuerySet):
    def waiting(self):
        return self.filter(state=NoticeState.WAITING)

    def troubled(self):
        """What did not go, or may not have gone: it waits for somebody's decision."""
        return self.filter(state__in=[NoticeState.FAILED, NoticeState.LEAVING])

    def call_tasks(self):
        """Who the host has to ring, oldest first."""
        return self.waiting().filter(way__in=BY_HAND).order_by("created")

    def leaving_now(self, now):
        """Letters by e-mail that may leave, oldest first."""
        now_or_never_due = models.Q(due=None) | models.Q(due__lte=now)
        return self.waiting().filter(now_or_never_due, way=Way.EMAIL, in_digest=False).order_by("pk")

    def overdue(self, since):
        """What the machine should have delivered before this instant: its job was lost with a worker."""
        long_ago = models.Q(due=None, created__lt=since) | models.Q(due__lt=since)
        return self.waiting().filter(long_ago, in_digest=False).exclude(way__in=BY_HAND).order_by("pk")

    def to_gather(self, now):
        """What waits for the daily letter and whose hour has come."""
        return self.waiting().filter(in_digest=True, due__lte=now).order_by("to", "created", "pk")


class Notice(Owned):
    """One message to one person, written in the same transaction as the deed and delivered at most once.

    topic: which choice of the person it falls under (journal.topics), or none. link, link_words: the button below the text.
    until: after it the message says nothing new. due: it leaves not before; in_digest: then together with others.
    gateway_id: the number that the gateway gave a text message; answers and reports of delivery name it.
    """

    to = models.UUIDField(_("to whom"), null=True, db_index=True)
    to_name = models.CharField(_("name"), max_length=160, blank=True)
    address = models.CharField(_("address or number"), max_length=254, blank=True)
    way = models.CharField(_("way"), max_length=10, choices=Way)
    kind = models.SlugField(_("kind"), max_length=60)
    key = models.CharField(_("once"), max_length=160, blank=True)
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=2, default="pl")
    topic = models.SlugField(max_length=40, blank=True)
    link = models.CharField(_("link"), max_length=500, blank=True)
    link_words = models.CharField(max_length=80, blank=True)
    until = models.DateTimeField(null=True, blank=True)
    due = models.DateTimeField(_("leaves not before"), null=True, blank=True)
    in_digest = models.BooleanField(default=False)
    state = models.CharField(_("state"), max_length=10, choices=NoticeState, default=NoticeState.WAITING)
    created = models.DateTimeField(_("written"))
    done = models.DateTimeField(_("delivered"), null=True)
    trouble = models.CharField(_("trouble"), max_length=300, blank=True)
    gateway_id = models.CharField(max_length=60, blank=True)

    objects = OwnedManager.from_queryset(NoticeQuerySet)()

    class Meta:
        ordering = ["-created", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "to", "key"], condition=~models.Q(key=""), name="one_notice_per_key"
            ),
        ]
        indexes = [
            models.Index(fields=["due"], condition=models.Q(state="waiting", in_digest=True), name="notices_to_gather"),
            models.Index(fields=["gateway_id"], condition=~models.Q(gateway_id=""), name="notices_of_gateway"),
        ]

    def __str__(self):
        return self.subject

    @property
    def is_by_hand(self) -> bool:
        """The host does it: rings, or puts a letter into an envelope."""
        return self.way in BY_HAND
