"""The deeds of people. Other rooms import them from here."""

from .claiming import claim
from .consents import answer, has_consented
from .groups import change_group, check_registration, close_group, found_group
from .guardians import add_child, end_guardianship, name_guardian
from .looking import look_at
from .memberships import add_member, change_role, leave
from .own_data import erase_person, export_person
from .persons import change_person, introduce, lookalikes, register_person
from .roles import end_role, give_role

__all__ = [
    "add_child",
    "add_member",
    "answer",
    "change_group",
    "change_person",
    "change_role",
    "check_registration",
    "claim",
    "close_group",
    "end_guardianship",
    "end_role",
    "erase_person",
    "export_person",
    "found_group",
    "give_role",
    "has_consented",
    "introduce",
    "leave",
    "look_at",
    "lookalikes",
    "name_guardian",
    "register_person",
]
