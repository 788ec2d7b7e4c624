"""The address to which a person answers a letter: the house's own, with a signed token behind a plus.

odpowiedz+1k-abcdefghij2345672345@mam.example: the number of the OpenReply (base 36), a hyphen, and 100 bits of an HMAC-SHA256 under
the secret key (base 32). Small letters and digits only, because mail servers may change the case; at most 34 signs, so that with a
word of 29 before the plus it fits the 64 of a local part. Town, person, subject and end of the address stand in the row, not in the letter.
"""

import base64

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int, int_to_base36

from ..models import Notice, OpenReply
from ..replies import kind_of
from ..words import Way

SIGNS = 20  # of 5 bits


def offer_reply(notice: Notice | None, kind: str, subject: str) -> OpenReply | None:
    """The letter may be answered; nothing when the house takes no answers, or what was written is no letter by e-mail of its own."""
    is_letter = notice is not None and notice.way == Way.EMAIL and not notice.in_digest and notice.to is not None
    if not is_letter or not settings.MAM_REPLY_ADDRESS:
        return None
    return OpenReply.objects.create(to=notice.to, notice=notice, kind=kind, subject=subject)


def reply_of(notice: Notice) -> tuple[str, str]:
    """(address to answer to, words that invite to it), or two empty ones."""
    reply = OpenReply.objects.filter(notice=notice).first() if settings.MAM_REPLY_ADDRESS else None
    kind = kind_of(reply.kind) if reply else None
    if kind is None:
        return "", ""
    name, _at, domain = settings.MAM_REPLY_ADDRESS.partition("@")
    return f"{name}+{reply_token(reply.pk)}@{domain}", str(kind.invites)


def reply_token(number: int) -> str:
    return f"{int_to_base36(number)}-{signed(number)}"


def read_reply_token(token: str) -> int | None:
    """The number of the OpenReply, or None for what this house did not sign."""
    word, _hyphen, proof = token.lower().partition("-")
    try:
        number = base36_to_int(word)
    except ValueError:
        return None
    return number if number < 2**63 and constant_time_compare(proof, signed(number)) else None


def signed(number: int) -> str:
    code = salted_hmac("journal.reply", str(number), algorithm="sha256").digest()
    return base64.b32encode(code).decode().lower()[:SIGNS]
