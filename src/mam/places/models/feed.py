import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.people.models import Person

from .thing import Thing


def new_token() -> str:
    return secrets.token_urlsafe(32)


class FeedAddressQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(revoked__isnull=True)


class FeedAddress(Owned):
    """A secret calendar address of a person (their bookings) or of a thing (times taken, without names)."""

    token = models.CharField(max_length=43, unique=True, default=new_token, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="+")
    thing = models.ForeignKey(Thing, models.CASCADE, null=True, blank=True, related_name="+")
    made_by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    revoked = models.DateTimeField(_("revoked"), null=True, blank=True)

    objects = OwnedManager.from_queryset(FeedAddressQuerySet)()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=True, thing__isnull=False)
                | models.Q(person__isnull=False, thing__isnull=True),
                name="a_feed_of_a_person_or_a_thing",
            ),
        ]

    def __str__(self):
        return str(self.person or self.thing)
