import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.municipalities.models import Owned
from mam.people.models import Person

from .ballot import Ballot


class CodeBatch(Owned):
    """Codes printed in one go and given to somebody who hands them out. void: thrown away before anybody used one."""

    ballot = models.ForeignKey(Ballot, models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField(_("number"))
    count = models.PositiveSmallIntegerField(_("how many"))
    given_to = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    printed = models.DateTimeField(_("printed"))
    void = models.BooleanField(_("thrown away"), default=False)
    request_key = models.UUIDField(unique=True, editable=False)

    class Meta:
        ordering = ["number"]
        verbose_name = _("codes")
        constraints = [models.UniqueConstraint(fields=["ballot", "number"], name="one_batch_of_codes_per_number")]

    def __str__(self):
        return f"{self.ballot} {self.number}"


class Code(Owned):
    """A code of a voting as its mark (HMAC-SHA-256); what was printed is known nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    ballot = models.ForeignKey(Ballot, models.CASCADE, related_name="+")
    batch = models.ForeignKey(CodeBatch, models.CASCADE, related_name="codes")
    mark = models.CharField(max_length=64, editable=False)

    class Meta:
        verbose_name = _("code")
        constraints = [models.UniqueConstraint(fields=["ballot", "mark"], name="one_code_per_mark")]

    def __str__(self):
        return self.mark[:8]


class CodeUse(Owned):
    """That somebody has voted, never how: no link to a Vote. Deleted 30 days after the result.

    mark: of the code, or of the account or device where no code is needed. minute: whole minutes. device, network: keyed marks.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    ballot = models.ForeignKey(Ballot, models.CASCADE, related_name="+")
    mark = models.CharField(max_length=64, editable=False)
    channel = models.CharField(_("by which way"), max_length=10, choices=Channel)
    minute = models.DateTimeField(_("when"))
    device = models.CharField(max_length=64, blank=True, editable=False)
    network = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        verbose_name = _("used code")
        constraints = [models.UniqueConstraint(fields=["ballot", "mark"], name="one_use_per_code")]

    def __str__(self):
        return self.mark[:8]


class Voter(Owned):
    """Somebody on the closed list of a voting. got_code: took a code on paper, so the account no longer votes for them."""

    ballot = models.ForeignKey(Ballot, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    got_code = models.BooleanField(_("took a code"), default=False)

    class Meta:
        verbose_name = _("person on the list")
        constraints = [models.UniqueConstraint(fields=["ballot", "person"], name="once_on_the_list")]

    def __str__(self):
        return f"{self.person} – {self.ballot}"
