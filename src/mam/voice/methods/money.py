"""Money in words and from words. Everything is whole grosze."""

import re

from mam.core.text import HARD

_TYPED = re.compile(r"(\d{1,9})(?:[.,](\d{1,2}))?")


def zloty(grosze) -> str:
    """1800 zł, 40,91 zł; fractions of a grosz are rounded to the nearest one."""
    whole, rest = divmod(round(grosze), 100)
    return f"{whole},{rest:02d}{HARD}zł" if rest else f"{whole}{HARD}zł"


def grosze(typed: str) -> int | None:
    """Grosze of "1 800", "40,91" or "40.91 zł"; None for what is no such sum."""
    plain = "".join(typed.casefold().strip().removesuffix("zł").split())
    found = _TYPED.fullmatch(plain)
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0")) if found else None
