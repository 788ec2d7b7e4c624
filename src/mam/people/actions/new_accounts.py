"""Accounts made by whoever types a new address at the entrance, and cleared away when no code ever proved them."""

import datetime as dt

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction

from mam.core import clock
from mam.municipalities.models import Municipality
from mam.municipalities.scope import scope

from ..models import Account, Person

UNPROVED = dt.timedelta(days=1)


def account_for(email: str) -> Account | None:
    """A new, still empty account for an address nobody signs in with; None when the address is known in any way.

    It opens nothing: only the code sent to the address lets somebody in, and then they say who they are.
    """
    known = Account.objects.filter(email__iexact=email).exists() or EmailAddress.objects.filter(email__iexact=email).exists()
    if known:
        return None
    try:
        with transaction.atomic():
            return Account.objects.create_user(email=email.lower())
    except IntegrityError:
        return Account.objects.get(email=email.lower())


def forget_unproved() -> int:
    """Deletes accounts that were asked for more than a day ago and never came in. Returns how many."""
    asked = Account.objects.filter(last_login=None, created__lt=clock.now() - UNPROVED, is_staff=False, phone=None)
    nobodies = set(asked.values_list("pk", flat=True))
    for municipality in Municipality.objects.all():
        with scope(municipality):
            nobodies -= set(Person.objects.filter(account__in=nobodies).values_list("account", flat=True))
    return Account.objects.filter(pk__in=nobodies, last_login=None).delete()[1].get("people.Account", 0)
