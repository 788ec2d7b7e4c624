"""Kinds of groups, roles of the whole town, purposes of consent."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class GroupKind(models.TextChoices):
    INFORMAL = "informal", _("informal group")
    NGO = "ngo", _("non-governmental organisation")
    PUBLIC_BODY = "public_body", _("public body")


class MemberRole(models.TextChoices):
    MEMBER = "member", _("member")
    BOOKER = "booker", _("may book for the group")
    LEADER = "leader", _("leads the group")


class RoleKind(models.TextChoices):
    """Municipality-wide roles; a host's role lives in places."""

    COORDINATOR = "coordinator", _("coordinator")
    ANIMATOR = "animator", _("community animator")
    OFFICIAL = "official", _("official")
    LEADER = "leader", _("local leader")
    MENTOR = "mentor", _("mentor")
    ADMINISTRATOR = "administrator", _("administrator")


class ConsentPurpose(models.TextChoices):
    CONTACT = "contact", _("letters about what is going on in the house")
    IMAGE = "image", _("photos and recordings")
    DIRECTORY = "directory", _("showing my name to others")
