"""All votes of a voting as one text, the same whatever order they came in, and its hash for the protocol."""

import hashlib
import json
from collections.abc import Iterable


def canonical(votes: Iterable[tuple[str, object, str]]) -> bytes:
    """votes: (random number, choices, channel). One line of JSON each, in the order of the numbers."""
    lines = sorted(json.dumps([number, choices, channel], sort_keys=True, ensure_ascii=False) for number, choices, channel in votes)
    return "".join(f"{line}\n" for line in lines).encode()


def hash_of(votes: Iterable[tuple[str, object, str]]) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(canonical(votes)).hexdigest()
