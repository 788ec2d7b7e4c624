import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ..words import VERBS, Channel


class EntryQuerySet(OwnedQuerySet):
    def about(self, row: models.Model):
        return self.filter(subject_kind=row._meta.label_lower, subject_id=str(row.pk))


class Entry(Owned):
    """One deed. Append-only: the database refuses update and delete.

    People are kept as ids without names, so that erasing a person leaves the journal true and anonymous.
    """

    at = models.DateTimeField(_("when"), db_index=True)
    by = models.UUIDField(_("who"), null=True)
    on_behalf_of = models.UUIDField(_("on whose behalf"), null=True)
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel)
    verb = models.CharField(_("deed"), max_length=60)
    subject_kind = models.CharField(_("about what"), max_length=60)
    subject_id = models.CharField(_("about which"), max_length=60)
    facts = models.JSONField(_("facts"), default=dict)

    objects = OwnedManager.from_queryset(EntryQuerySet)()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="entry_subject")]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M} {self.verb} {self.subject_kind} {self.subject_id}"

    def get_verb_display(self) -> str:
        """The deed in words of the page's language."""
        return str(VERBS.get(self.verb, self.verb.replace("_", " ")))

    @property
    def deed(self) -> str:
        return self.get_verb_display()
