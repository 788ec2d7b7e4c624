"""Numbers of public registers, checked for form only; whether the entry exists is checked by the house in the register itself."""

from stdnum.pl import nip as stdnum_nip
from stdnum.pl import regon as stdnum_regon


def clean_krs(typed: str) -> str | None:
    """Ten digits, shorter ones filled with zeros from the left as the register itself writes them; None when it is no KRS number."""
    digits = typed.replace(" ", "").replace("-", "").upper().removeprefix("KRS")
    return digits.zfill(10) if digits.isascii() and digits.isdigit() and len(digits) <= 10 and int(digits) else None


def clean_nip(typed: str) -> str | None:
    """Ten digits with a right check digit (weights of the tax office); None otherwise."""
    digits = stdnum_nip.compact(typed)
    return digits if digits.isascii() and stdnum_nip.is_valid(digits) else None


def clean_regon(typed: str) -> str | None:
    """Nine or fourteen digits with a right check digit (statistical office); None otherwise."""
    digits = stdnum_regon.compact(typed)
    return digits if digits.isascii() and stdnum_regon.is_valid(digits) else None
