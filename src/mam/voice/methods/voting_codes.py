"""Codes of a voting: twelve letters and figures that cannot be mistaken, and the marks that are kept instead of them."""

import hashlib
import hmac
import secrets

from mam.core.text import fold

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # without 0, O, 1, I and L
LENGTH = 12


def new_key() -> str:
    """The secret of one voting."""
    return secrets.token_hex(32)


def new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _letter in range(LENGTH))


def in_groups(code: str) -> str:
    """K7MW-93TX-BD4R, as it is printed and read aloud."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def typed_code(typed: str) -> str:
    """What somebody typed, as codes are: capital letters and figures, whatever stands between them. At most 16 of them."""
    return "".join(letter for letter in fold(typed[:80]).upper() if letter.isascii() and letter.isalnum())[:16]


def mark(key: str, what: str, value: str) -> str:
    """HMAC-SHA-256 of a code, account, device or network under the key of one voting."""
    return hmac.new(bytes.fromhex(key), f"{what}:{value}".encode(), hashlib.sha256).hexdigest()
