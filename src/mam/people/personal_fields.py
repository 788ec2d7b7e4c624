"""What people know about a person, for export and erasure (core.personal)."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mam.core import personal
from mam.core.personal import CASCADES, DELETE

from .actions.own_data import people_reasons
from .board_fields import on_the_boards
from .models import Account, Consent, Group, Guardianship, Membership, Person, Registration, Role, SmsCode


def register() -> None:
    the_person()
    what_they_belong_to()
    the_account()
    on_the_boards()
    personal.hold_back(people_reasons)


def the_person() -> None:
    erased = {
        "first_name": lambda _person: gettext("Erased person"),
        "last_name": "",
        "email": "",
        "phone": "",
        "prefers": "",
        "birth_year": None,
        "large_print": False,
        "account": CASCADES,
    }
    personal.register(Person, "id", erased, also=("language", "created"), title=_("Your data"), order=10)
    personal.not_personal(Person, "language")


def what_they_belong_to() -> None:
    personal.register(Role, "person", {}, also=("kind", "since", "until"), title=_("Roles"))
    personal.register(Membership, "person", {}, also=("group", "role", "joined", "left"), title=_("Groups"))
    contact = {"email": "", "phone": ""}  # only closed groups are still theirs when they are erased
    personal.register(
        Group, "responsible", contact, also=("name", "kind", "created", "closed"), title=_("Groups you answer for")
    )
    personal.not_personal(Group, "name", "slug", "about", "meets", "questions")
    personal.not_personal(Registration, "krs", "nip", "regon")
    asked = ("purpose", "version", "wording", "given", "at", "channel", "withdrawn")
    personal.register(Consent, "person", {}, also=asked, title=_("Consents"))
    personal.not_personal(Consent, "by", "version", "wording")
    personal.register(Guardianship, "child", DELETE, also=("since",), title=_("Adults who answer for you"))
    personal.register(Guardianship, "guardian", DELETE, also=("since",), title=_("Children you answer for"))


def the_account() -> None:
    """These rows go when the account goes; an account that is somebody in another town stays there."""

    def account(person):
        return person.account_id

    own = {"email": CASCADES, "phone": CASCADES}
    personal.register(Account, "pk", own, of=account, also=("created", "last_login"), title=_("Account"))
    personal.not_personal(Account, "password")
    personal.register(
        EmailAddress, "user", {"email": CASCADES}, of=account, also=("verified",), title=_("Addresses to sign in with")
    )
    seen = {"ip": CASCADES, "user_agent": CASCADES}
    personal.register(UserSession, "user", seen, of=account, also=("created_at",), title=_("Where you are signed in"))
    personal.register(
        Authenticator, "user", {}, of=account, also=("type", "created_at", "last_used_at"), title=_("Keys")
    )
    personal.register(SmsCode, "phone__in", DELETE, of=numbers, also=("sent",), title=_("Codes sent to your phone"))


def numbers(person) -> list[str]:
    """The person's own number and the one that opens the account."""
    keys = Account.objects.filter(pk=person.account_id).values_list("phone", flat=True) if person.account_id else []
    return [number for number in {person.phone, *keys} if number]
