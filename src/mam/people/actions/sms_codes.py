"""Codes sent to phones: six digits, hashed, one use, ten minutes, five tries; counted per number and per network address.

Everything is counted in the database, so several workers share it. Whether a number has an account is never told:
the code goes to every number, and after the right code an account is opened or made.
"""

import datetime as dt
import hashlib
import secrets

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, connection, transaction
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.dates import when_words
from mam.core.refusal import Reason, Refusal
from mam.journal.sms import sends_sms, sms_port

from ..methods.contacts import clean_phone
from ..models import Account, SmsCode

VALID = dt.timedelta(minutes=10)
TRIES = 5
# (how many, in which time): per number, so that nobody's phone is flooded; per address, with room for a whole house behind one.
PER_NUMBER = ((3, dt.timedelta(minutes=10)), (10, dt.timedelta(days=1)))
PER_ADDRESS = ((20, dt.timedelta(hours=1)), (60, dt.timedelta(days=1)))
KEPT = dt.timedelta(days=1)


def send_code(phone: str, *, address: str) -> str:
    """Sends a new code and gives the number in one form (E.164). Older codes for the number stop working.

    address: the network address that asks. Refuses a number that cannot be one, and too frequent asking;
    everything where no gateway is set.
    """
    if no := no_gateway():
        raise no
    number = clean_phone(phone)
    if number is None:
        raise Refusal(
            Reason("phone", _("This is not a phone number."), _("Nine digits, for example 600 000 001."), field="phone")
        )
    code = f"{secrets.randbelow(1_000_000):06}"
    with transaction.atomic():
        _lock(f"number {number}", f"address {address}")
        now = clock.now()
        SmsCode.objects.filter(sent__lt=now - KEPT).delete()
        _refuse_if_too_often(number, address)
        SmsCode.objects.filter(phone=number, used=None, expires__gt=now).update(expires=now)
        SmsCode.objects.create(
            phone=number, address=address, code_hash=_hash(number, code), sent=now, expires=now + VALID
        )
    _send(
        number, _("%(code)s is your code to MAM. It works for 10 minutes. Do not give it to anybody.") % {"code": code}
    )
    return number


def no_gateway() -> Refusal | None:
    """Why nobody can come in by text message here; None where messages leave the house."""
    if sends_sms():
        return None
    works = _("Come in with a code by e-mail, or ring the house: you can do everything without an account too.")
    return Refusal(Reason("no_gateway", _("Text messages do not leave this house yet."), works))


def check_code(number: str, code: str) -> None:
    """Uses the newest code of the number up. Refuses a wrong, old or used one; after five wrong tries only a new code helps."""
    with transaction.atomic():
        newest = SmsCode.objects.select_for_update().filter(phone=number).order_by("-sent", "-pk").first()
        reason = _reason_against(newest, "".join(letter for letter in code if letter.isdecimal()))
    if reason:
        raise Refusal(reason)


def account_of(number: str) -> Account:
    """The account that the number opens; made when there is none. Call it only after check_code."""
    try:
        with transaction.atomic():
            return Account.objects.get_or_create(phone=number, defaults={"password": make_password(None)})[0]
    except IntegrityError:
        return Account.objects.get(phone=number)


def add_phone(account: Account, number: str) -> None:
    """Makes the proved number a key of the account. Refuses a number that opens another one. Call it only after check_code."""
    with transaction.atomic():
        if Account.objects.select_for_update().filter(phone=number).exclude(pk=account.pk).exists():
            works = _("Leave this account and come in with the number, or type another number.")
            raise Refusal(Reason("taken", _("This number opens another account."), works))
        account.phone = number
        account.save(update_fields=["phone"])


def _reason_against(newest: SmsCode | None, typed: str) -> Reason | None:
    """Counts the try and says why the code does not open; None uses it up."""
    again = _("Ask for a new code.")
    if newest is None or newest.expires <= clock.now():
        return Reason("old", _("This code does not work any more."), again)
    if newest.used:
        return Reason("used", _("This code was used already."), again)
    if newest.tries >= TRIES:
        return Reason("too_many_tries", _("Too many tries. This code is closed."), again)
    newest.tries += 1
    right = constant_time_compare(newest.code_hash, _hash(newest.phone, typed))
    newest.used = clock.now() if right else None
    newest.save(update_fields=["tries", "used"])
    if right:
        return None
    left = TRIES - newest.tries
    return Reason(
        "wrong", _("This is not the code we sent."), _("Tries left: %(left)d.") % {"left": left} if left else again
    )


def _refuse_if_too_often(number: str, address: str) -> None:
    limits = [
        (SmsCode.objects.filter(phone=number), PER_NUMBER),
        (SmsCode.objects.filter(address=address), PER_ADDRESS),
    ]
    for codes, rules in limits:
        for most, time in rules:
            oldest = codes.sent_since(clock.now() - time).order_by("-sent")[most - 1 : most].first()
            if oldest:
                works = _("The next one can go: %(when)s.") % {"when": when_words(oldest.sent + time)}
                raise Refusal(
                    Reason("too_often", _("Too many codes were asked for."), works, works_from=oldest.sent + time)
                )


def _send(number: str, text: str) -> None:
    try:
        sms_port().send(number, text)
    except Exception as trouble:  # whatever the operator says, the reader hears what to do
        works = _("Try again in a few minutes, or come in by e-mail.")
        raise Refusal(Reason("not_sent", _("The text message could not be sent."), works)) from trouble


def _hash(number: str, code: str) -> str:
    return salted_hmac("people.sms", f"{number} {code}", algorithm="sha256").hexdigest()


def _lock(*names: str) -> None:
    """One asker at a time per number and per address, always in the same order."""
    with connection.cursor() as cursor:
        for key in sorted(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True) for name in names):
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])
