"""Kinds of groups, roles of the whole town, purposes of consent, and the deeds of people as the journal names them."""

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


VERBS = {
    "registered_person": _("wrote a person down"),
    "introduced_themself": _("introduced themself"),
    "claimed_person": _("signed in as a person the house already knew"),
    "changed_person": _("changed a person's data"),
    "looked_at_person": _("looked at a person's page"),
    "exported_person": _("took the data out"),
    "erased_person": _("erased a person's data"),
    "gave_consent": _("gave consent"),
    "refused_consent": _("did not give consent"),
    "withdrew_consent": _("withdrew consent"),
    "added_child": _("wrote a child down"),
    "added_guardian": _("named an adult who answers for a child"),
    "ended_guardianship": _("ended answering for a child"),
    "founded_group": _("founded a group"),
    "changed_group": _("changed a group's data"),
    "checked_registration": _("checked the group in the register"),
    "closed_group": _("closed a group"),
    "added_member": _("added somebody to a group"),
    "changed_member_role": _("changed somebody's part in a group"),
    "member_left": _("left a group"),
    "gave_role": _("gave a role"),
    "ended_role": _("ended a role"),
}
