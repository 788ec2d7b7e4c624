"""An account that proved an address or a number becomes the person the house already knows by it."""

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.db.models import Q

from mam.journal.actions import record
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ..models import Account, Person


def claim(account: Account) -> Person | None:
    """In the town in scope: gives the account the one person without an account who has its proved address or number.

    None when the account is somebody here already, or nobody fits, or more than one does: then the host helps.
    """
    try:
        with transaction.atomic():
            if Person.objects.filter(account=account).exists():
                return None
            fitting = list(_unclaimed(account).select_for_update()[:2])
            if len(fitting) != 1:
                return None
            person = fitting[0]
            person.account = account
            person.save(update_fields=["account"])
            record("claimed_person", person, by=person)
            return person
    except IntegrityError:  # the same account in two windows at once
        return None


def claim_everywhere(account: Account) -> None:
    """After signing in: in every town."""
    for municipality in Municipality.objects.all():
        with scope(municipality):
            claim(account)


def homes(account: Account) -> list[Municipality]:
    """Towns in which the account is somebody."""
    found = []
    for municipality in Municipality.objects.all():
        with scope(municipality):
            if Person.objects.present().filter(account=account).exists():
                found.append(municipality)
    return found


def _unclaimed(account: Account):
    proved = Q(email__in=[address.lower() for address in proved_addresses(account)])
    if account.phone:
        proved |= Q(phone=account.phone)
    return Person.objects.present().filter(proved, account=None).exclude(email="", phone="")


def proved_addresses(account: Account) -> list[str]:
    return list(EmailAddress.objects.filter(user=account, verified=True).values_list("email", flat=True))
