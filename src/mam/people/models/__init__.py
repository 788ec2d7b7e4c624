from .account import Account, SmsCode
from .consent import Consent, Guardianship
from .group import Group, Membership, Registration
from .party import Party
from .person import Person, Role

__all__ = [
    "Account",
    "Consent",
    "Group",
    "Guardianship",
    "Membership",
    "Party",
    "Person",
    "Registration",
    "Role",
    "SmsCode",
]
