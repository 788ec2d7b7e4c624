import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.lookups import Unaccent
from django.db import models
from django.db.models import Count, F, Func, Q, Value
from django.db.models.functions import Concat, Lower
from django.utils.translation import gettext_lazy as _

from mam.core.text import fold
from mam.municipalities.models import Owned, OwnedManager, OwnedQuerySet

from ..words import Gathers, GroupKind, Joining, MemberRole
from .person import Person


class GroupQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(closed__isnull=True)

    def awake(self):
        """Neither closed nor put to rest."""
        return self.standing().filter(archived__isnull=True)

    def visible_to(self, person):
        """Groups are public unless they asked not to be shown; members see theirs, the people of the house see all."""
        if person is not None and person.knows_everybody:
            return self
        shown = models.Q(listed=True, closed__isnull=True)
        if person is None:
            return self.filter(shown)
        mine = Membership.objects.filter(person=person, left__isnull=True).values("group")
        return self.filter(shown | models.Q(pk__in=mine))

    def named_like(self, words: str):
        """Every word is somewhere in the name or in what the group does, whatever its case and diacritics."""
        found = self.annotate(
            folded=Unaccent(Lower(Concat("name", Value(" "), "about", output_field=models.TextField())))
        )
        for word in fold(words).split():
            found = found.filter(folded__contains=word)
        return found

    def fitting(self, q: str = "", kind: str = "", gathers: str = "", tag: str = ""):
        """Those that fit everything that is asked; what is empty is not asked."""
        found = self.named_like(q) if q else self
        asked = {"kind": kind, "gathers": gathers, "tags__contains": [tag] if tag else ""}
        return found.filter(**{name: value for name, value in asked.items() if value})

    def tags(self) -> list[str]:
        """Every word that groups here are known by, once."""
        found = self.order_by().annotate(tag=Func(F("tags"), function="unnest")).values_list("tag", flat=True)
        return sorted(set(found))

    def with_size(self):
        """size: how many people are in the group today."""
        return self.annotate(size=Count("members", filter=Q(members__left__isnull=True)))

    def represented_by(self, person):
        """Groups in whose name the person speaks, resting ones too."""
        speaks = [MemberRole.BOOKER, MemberRole.LEADER]
        return self.standing().filter(members__person=person, members__left__isnull=True, members__role__in=speaks)

    def bookable_by(self, person):
        """Groups the person may act for."""
        return self.awake().represented_by(person)


class Group(Owned):
    """People who act together: an informal group, an NGO or a public body."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("kind"), max_length=20, choices=GroupKind)
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("address"), max_length=120)
    about = models.TextField(_("what you do"), max_length=1000, blank=True)
    responsible = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("responsible adult"))
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)
    listed = models.BooleanField(_("show the group to everyone"), default=True)
    gathers = models.CharField(_("what brings you together"), max_length=20, choices=Gathers, blank=True)
    tags = ArrayField(models.CharField(max_length=30), verbose_name=_("tags"), default=list, blank=True)
    meets = models.CharField(_("when you meet"), max_length=200, blank=True)
    joining = models.CharField(_("how one joins"), max_length=20, choices=Joining, default=Joining.ACCEPTANCE)
    questions = models.TextField(_("questions at joining"), max_length=600, blank=True)
    board_from = models.PositiveSmallIntegerField(_("the board opens from so many people"), default=3)
    created = models.DateTimeField(auto_now_add=True)
    closed = models.DateTimeField(null=True, blank=True)
    archived = models.DateTimeField(_("put to rest"), null=True, blank=True)
    is_demo = models.BooleanField(default=False, editable=False)

    objects = OwnedManager.from_queryset(GroupQuerySet)()

    class Meta:
        ordering = ["name"]
        verbose_name = _("group")
        constraints = [
            models.UniqueConstraint(fields=["municipality", "slug"], name="one_group_per_address"),
        ]

    def __str__(self):
        return self.name

    @property
    def asked(self) -> list[str]:
        """Questions at joining, one in each line of the field."""
        return [line.strip() for line in self.questions.splitlines() if line.strip()]


class Registration(Owned):
    """Entry of an NGO or public body in a public register; numbers are checked for form."""

    group = models.OneToOneField(Group, models.CASCADE, related_name="registration")
    krs = models.CharField(_("KRS number"), max_length=10, blank=True)
    nip = models.CharField(_("NIP number"), max_length=10, blank=True)
    regon = models.CharField(_("REGON number"), max_length=14, blank=True)
    checked = models.DateField(_("checked by the house on"), null=True, blank=True)

    def __str__(self):
        return self.krs or self.nip or self.regon


class MembershipQuerySet(OwnedQuerySet):
    def standing(self):
        return self.filter(left__isnull=True)


class Membership(Owned):
    """A person in a group, from when they joined until they left."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=10, choices=MemberRole, default=MemberRole.MEMBER)
    joined = models.DateTimeField(_("joined"))
    left = models.DateTimeField(_("left"), null=True, blank=True)

    objects = OwnedManager.from_queryset(MembershipQuerySet)()

    class Meta:
        ordering = ["joined"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "person"], condition=models.Q(left__isnull=True), name="one_standing_membership"
            ),
        ]

    def __str__(self):
        return f"{self.person} – {self.group}"
