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


class Joining(models.TextChoices):
    """How one gets into a group."""

    OPEN = "open", _("anybody joins at once")
    ACCEPTANCE = "acceptance", _("whoever leads the group answers first")
    INVITATION = "invitation", _("only those who were invited")


class Gathers(models.TextChoices):
    """What brings the people of a group together."""

    NEIGHBOURHOOD = "neighbourhood", _("neighbours")
    THEME = "theme", _("a shared interest")


class RequestState(models.TextChoices):
    WAITING = "waiting", _("waits for an answer")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("not accepted")
    WITHDRAWN = "withdrawn", _("taken back")


class BoardRule(models.TextChoices):
    """What a note on a board may break; the same short list for every group."""

    INSULT = "insult", _("it insults or threatens somebody")
    PRIVATE = "private", _("it shows somebody's private matters")
    FALSEHOOD = "falsehood", _("it says what is not true")
    SELLING = "selling", _("it sells or advertises")
    AGREEMENT = "agreement", _("it breaks the agreement of the group")
    OTHER = "other", _("something else")


class Verdict(models.TextChoices):
    KEPT = "kept", _("the note stays")
    HIDDEN = "hidden", _("the note was hidden")
    EDITED = "edited", _("the note was changed")


class RoleKind(models.TextChoices):
    """Municipality-wide roles; a host's role lives in places."""

    COORDINATOR = "coordinator", _("coordinator")
    ANIMATOR = "animator", _("community animator")
    OFFICIAL = "official", _("official")
    LEADER = "leader", _("local leader")
    MENTOR = "mentor", _("mentor")
    ADMINISTRATOR = "administrator", _("administrator")


# Who works only behind a second step, if the town says so.
GUARDED = frozenset({RoleKind.COORDINATOR, RoleKind.OFFICIAL, RoleKind.ADMINISTRATOR})
SECOND_STEP = "second-step-for-officials"  # the town's dated setting, true or false


class ConsentPurpose(models.TextChoices):
    CONTACT = "contact", _("letters about what is going on in the house")
    IMAGE = "image", _("photos and recordings")
    DIRECTORY = "directory", _("showing my name to others")
    LEADING = "leading", _("naming me among people who step forward")


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
    "set_joining": _("said how one joins a group"),
    "wrote_agreement": _("wrote the agreement of a group"),
    "accepted_agreement": _("accepted the agreement of a group"),
    "asked_to_join": _("asked to join a group"),
    "joined_group": _("joined a group"),
    "declined_to_let_in": _("did not let somebody into a group"),
    "took_back_asking_to_join": _("took back asking to join a group"),
    "hung_note": _("hung a note on a group's board"),
    "changed_note": _("changed a note"),
    "pinned_note": _("pinned a note at the top"),
    "unpinned_note": _("took the pin out of a note"),
    "took_note_down": _("took a note down"),
    "hung_note_again": _("hung a note again"),
    "reported_note": _("reported a note"),
    "judged_note": _("decided about a reported note"),
    "appealed": _("appealed against a decision about a note"),
    "answered_appeal": _("answered an appeal"),
    "warned_quiet_group": _("wrote to a quiet group"),
    "archived_group": _("put a group to rest"),
    "reopened_group": _("woke a group up"),
    "gave_role": _("gave a role"),
    "ended_role": _("ended a role"),
}
