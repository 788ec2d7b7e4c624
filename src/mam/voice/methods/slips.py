"""Numbers of slips: what somebody without an account keeps in the pocket to come back to what they said.

Eight signs without 0 O 1 I L; the last one is worked out from the others, so that a wrong letter is noticed while typing.
"""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
# 0 O 1 I L are never printed; whoever reads a slip aloud may still say them.
MISREAD = str.maketrans({" ": "", "-": "", "\u2013": ""})


def make_slip() -> str:
    """A new number, in capital letters without a hyphen."""
    body = "".join(secrets.choice(ALPHABET) for _place in range(LENGTH - 1))
    return body + check_sign(body)


def check_sign(body: str) -> str:
    """The last sign: places weighted by their number, so that two letters changed about are noticed too."""
    total = sum((place + 1) * ALPHABET.index(sign) for place, sign in enumerate(body))
    return ALPHABET[total % len(ALPHABET)]


def clean_slip(typed: str) -> str | None:
    """The number in its one form; None for what can be no slip of ours."""
    slip = typed[:40].upper().translate(MISREAD)
    if len(slip) != LENGTH or any(sign not in ALPHABET for sign in slip):
        return None
    return slip if check_sign(slip[:-1]) == slip[-1] else None


def slip_words(slip: str) -> str:
    """As people read it: "ABCD-2345"."""
    return f"{slip[:4]}-{slip[4:]}"
