from django.db import models
from django.utils.translation import gettext_lazy as _


class Letter(models.Model):
    """A mail or text message of the demo, kept for its mailbox page instead of being sent.

    It belongs to no town, because sign-in codes are written before a town is known.
    """

    to = models.CharField(_("to"), max_length=254)
    subject = models.CharField(_("subject"), max_length=300, blank=True)
    text = models.TextField(_("text"))
    html = models.TextField(blank=True)
    written = models.DateTimeField(_("written"))

    class Meta:
        ordering = ["-written", "-pk"]

    def __str__(self):
        return self.subject or self.to
