from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.municipalities.models import Owned


class PushSubscription(Owned):
    """A browser that may show messages of the house: its address at the push service and its keys (RFC 8291, base64url)."""

    to = models.UUIDField(db_index=True)
    endpoint = models.CharField(_("address of the browser"), max_length=1000)
    p256dh = models.CharField(max_length=120)
    auth = models.CharField(max_length=40)
    created = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["-created", "-pk"]
        constraints = [models.UniqueConstraint(fields=["municipality", "endpoint"], name="a_browser_once")]

    def __str__(self):
        return self.endpoint[:60]
