import datetime as dt
import uuid
from collections.abc import Callable

from django.conf import settings
from django.contrib.postgres.lookups import Unaccent
from django.db import models
from django.db.models import Value
from django.db.models.functions import Concat, Lower
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.core.text import fold
from mam.journal.actions import Recipient
from mam.journal.words import Way
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet
from mam.municipalities.models.dated_setting import setting_on

from ..words import GUARDED, SECOND_STEP, RoleKind

# Who else may know everybody in the house; higher rooms add their hosts (people.permissions.widen).
WIDER: list[Callable[["Person"], bool]] = []


class PersonQuerySet(OwnedQuerySet):
    def visible_to(self, person):
        """A person sees themself; the people of the house see everyone. Others are seen only through groups and consents."""
        if person is None:
            return self.none()
        if person.knows_everybody:
            return self.present()
        return self.present().filter(pk=person.pk)

    def present(self):
        return self.filter(erased__isnull=True)

    def matching(self, words: str):
        """For the desk: part of a name, of an e-mail or of a phone number."""
        words = words.strip()[:100]
        digits = "".join(letter for letter in words if letter.isdecimal())
        if "@" in words:
            return self.filter(email__icontains=words)
        if len(digits) >= 3 and len(digits) >= len(words) // 2:
            return self.filter(phone__contains=digits.removeprefix("0048"))
        return self.named_like(words)

    def named_like(self, words: str):
        """Every word is somewhere in the name, whatever its case and diacritics."""
        found = self.annotate(folded=Unaccent(Lower(Concat("first_name", Value(" "), "last_name"))))
        for word in fold(words).split():
            found = found.filter(folded__contains=word)
        return found


class Person(Owned):
    """Somebody the house knows, a full member also without an account, e-mail or phone."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    first_name = models.CharField(_("first name"), max_length=80)
    last_name = models.CharField(_("last name"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True, help_text=_("nine digits, for example 600 000 001"))
    prefers = models.CharField(_("how to tell you"), max_length=10, choices=Way, blank=True)
    language = models.CharField(_("language"), max_length=2, default="pl")
    birth_year = models.PositiveSmallIntegerField(_("year of birth"), null=True, blank=True)
    large_print = models.BooleanField(_("large print"), default=False)
    created = models.DateTimeField(auto_now_add=True)
    erased = models.DateTimeField(null=True, blank=True, editable=False)
    is_demo = models.BooleanField(default=False, editable=False)

    came_in_plainly = False  # True on a request whose session proved no second step (people.middleware)
    resting_roles: frozenset[str] = frozenset()  # roles that wait for the second step; known once `roles` was asked

    objects = OwnedManager.from_queryset(PersonQuerySet)()

    class Meta:
        ordering = ["first_name", "last_name"]
        verbose_name = _("person")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "account"], name="one_person_per_account_in_a_town"),
        ]

    def __str__(self):
        return self.name

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def initials(self) -> str:
        return "".join(word[0] for word in self.name.split()[:2]).upper()

    @property
    def is_adult(self) -> bool | None:
        """None when the house does not know; 18 full years are sure from the year after the eighteenth birthday's year."""
        return None if self.birth_year is None else clock.today().year - self.birth_year > 18

    def roles(self) -> set[str]:
        """Municipality-wide roles in force today, read once per person object.

        In a town that demands a second step, guarded roles rest until the session has proved one.
        """
        if not hasattr(self, "_roles"):
            kinds = set(Role.objects.filter(person=self).in_force(clock.today()).values_list("kind", flat=True))
            if self.came_in_plainly and kinds & GUARDED and setting_on(SECOND_STEP, clock.today()):
                self.resting_roles = kinds & GUARDED
            self._roles = kinds - self.resting_roles
        return self._roles

    def has_role(self, *kinds: str) -> bool:
        return bool(self.roles() & set(kinds))

    @property
    def is_staff_member(self) -> bool:
        """Coordinators, animators and administrators work for the whole house."""
        return self.has_role(RoleKind.COORDINATOR, RoleKind.ANIMATOR, RoleKind.ADMINISTRATOR)

    @property
    def knows_everybody(self) -> bool:
        """Staff, and those whom a higher room named as people of the house; asked once per person object."""
        if not hasattr(self, "_knows_everybody"):
            self._knows_everybody = self.is_staff_member or any(says(self) for says in WIDER)
        return self._knows_everybody

    def as_recipient(self) -> Recipient:
        return Recipient(self.pk, self.name, self.email, self.phone, self.prefers, self.language)


class RoleQuerySet(OwnedQuerySet):
    def in_force(self, day: dt.date):
        return self.filter(since__lte=day).exclude(until__lt=day)


class Role(Owned):
    """A role for the whole municipality, from a day until a day."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="role_rows")
    kind = models.CharField(_("role"), max_length=20, choices=RoleKind)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    objects = OwnedManager.from_queryset(RoleQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "kind", "since"], name="one_role_from_a_day"),
        ]

    def __str__(self):
        return f"{self.person}: {self.get_kind_display()}"
