from .account import Account, SmsCode
from .board import Appeal, Decision, Post, Report
from .consent import Consent, Guardianship
from .group import Group, Membership, Registration
from .joining import Acceptance, Agreement, JoinRequest
from .party import Party
from .person import Person, Role

__all__ = [
    "Acceptance",
    "Account",
    "Agreement",
    "Appeal",
    "Consent",
    "Decision",
    "Group",
    "Guardianship",
    "JoinRequest",
    "Membership",
    "Party",
    "Person",
    "Post",
    "Registration",
    "Report",
    "Role",
    "SmsCode",
]
