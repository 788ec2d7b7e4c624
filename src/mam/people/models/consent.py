from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ..words import ConsentPurpose
from .person import Person


class ConsentQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(given=True, withdrawn__isnull=True)


class Consent(Owned):
    """What a person answered to one worded question: yes or no, when, by which way; a yes can be withdrawn as easily."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="consents")
    purpose = models.CharField(_("purpose"), max_length=20, choices=ConsentPurpose)
    version = models.CharField(_("version of the wording"), max_length=20)
    wording = models.TextField(_("wording"))
    given = models.BooleanField(_("answer"))
    at = models.DateTimeField(_("when"))
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", verbose_name=_("written down by"))
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = OwnedManager.from_queryset(ConsentQuerySet)()

    class Meta:
        ordering = ["-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose"],
                condition=models.Q(given=True, withdrawn__isnull=True),
                name="one_standing_consent_per_purpose",
            ),
        ]

    def __str__(self):
        return f"{self.get_purpose_display()} {self.at:%Y-%m-%d}"


class Guardianship(Owned):
    """An adult who answers for a child."""

    child = models.ForeignKey(Person, models.CASCADE, related_name="guardians")
    guardian = models.ForeignKey(Person, models.CASCADE, related_name="wards")
    since = models.DateField(_("since"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["child", "guardian"], name="one_guardianship"),
            models.CheckConstraint(condition=~models.Q(child=models.F("guardian")), name="nobody_guards_themself"),
        ]

    def __str__(self):
        return f"{self.guardian} – {self.child}"
