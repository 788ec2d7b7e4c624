from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ..words import NoticeState, Way


class NoticeQuerySet(OwnedQuerySet):
    def waiting(self):
        return self.filter(state=NoticeState.WAITING)

    def troubled(self):
        """What did not go, or may not have gone: it waits for somebody's decision."""
        return self.filter(state__in=[NoticeState.FAILED, NoticeState.LEAVING])

    def call_tasks(self):
        """Who the host has to ring, oldest first."""
        return self.waiting().filter(way=Way.CALL).order_by("created")


class Notice(Owned):
    """One message to one person, written in the same transaction as the deed and delivered at most once."""

    to = models.UUIDField(_("to whom"), null=True, db_index=True)
    to_name = models.CharField(_("name"), max_length=160, blank=True)
    address = models.CharField(_("address or number"), max_length=254, blank=True)
    way = models.CharField(_("way"), max_length=10, choices=Way)
    kind = models.SlugField(_("kind"), max_length=60)
    key = models.CharField(_("once"), max_length=160, blank=True)
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    state = models.CharField(_("state"), max_length=10, choices=NoticeState, default=NoticeState.WAITING)
    created = models.DateTimeField(_("written"))
    done = models.DateTimeField(_("delivered"), null=True)
    trouble = models.CharField(_("trouble"), max_length=300, blank=True)

    objects = OwnedManager.from_queryset(NoticeQuerySet)()

    class Meta:
        ordering = ["-created", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "to", "key"], condition=~models.Q(key=""), name="one_notice_per_key"
            ),
        ]

    def __str__(self):
        return self.subject
