"""Paper: runs of identical sheets, clerks who read differently from others, and sums that must agree."""

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from .finding import Finding
from .tails import two_shares

SHUFFLES, RARE, FAR = 999, 0.001, 4.0


def identical_runs(sheets: Sequence[Hashable]) -> Finding:
    """The longest run of identical sheets against 999 shuffles. sheets: the choices of each, in the order of their numbers.

    The shuffles hang on the sheets alone, so the same sheets give the same answer.
    """
    import numpy as np

    if len(sheets) < 2:
        return Finding("runs", figures={"longest": len(sheets), "p": 1.0}, thresholds={"p": RARE, "shuffles": SHUFFLES})
    kinds = {sheet: at for at, sheet in enumerate(dict.fromkeys(sheets))}
    row = np.array([kinds[sheet] for sheet in sheets])
    longest, starts = longest_run(row)
    seed = int.from_bytes(hashlib.sha256(repr(list(sheets)).encode()).digest()[:8])
    dice = np.random.default_rng(seed)
    reached = sum(longest_run(dice.permutation(row))[0] >= longest for _shuffle in range(SHUFFLES))
    p = (1 + reached) / (1 + SHUFFLES)
    flags = [{"first": start, "sheets": longest} for start in starts] if p <= RARE else []
    return Finding("runs", longest * len(flags), flags, {"longest": longest, "p": p}, {"p": RARE, "shuffles": SHUFFLES})


def longest_run(row) -> tuple[int, list[int]]:
    """Its length, and at which places such runs begin (from 0)."""
    import numpy as np

    edges = np.concatenate(([0], np.flatnonzero(np.diff(row)) + 1, [len(row)]))
    lengths = np.diff(edges)
    longest = int(lengths.max())
    return longest, [int(start) for start in edges[:-1][lengths == longest]]


def clerks(entries: Iterable[tuple[str, Sequence[str]]], mismatches: Mapping[str, int]) -> Finding:
    """Each clerk's share of every project, and of mismatches, against all others'. entries: (clerk, choices read from a sheet)."""
    read, chosen = Counter(), Counter()
    for clerk, choices in entries:
        read[clerk] += 1
        chosen.update((clerk, key) for key in set(choices))
    keys = sorted({key for _clerk, key in chosen})
    rows = [("choice", clerk, key, {who: chosen[who, key] for who in read}) for clerk in sorted(read) for key in keys]
    rows += [("mismatch", clerk, None, {who: mismatches.get(who, 0) for who in read}) for clerk in sorted(read)]
    flags, everything = [], read.total()
    for kind, clerk, key, number in rows:
        own, others = number[clerk], sum(number.values()) - number[clerk]
        z = two_shares(own, read[clerk], others, everything - read[clerk])
        if abs(z) > FAR:
            flags.append({"kind": kind, "clerk": clerk, "key": key, "share": own / read[clerk], "z": z})
    concerned = sum(read[clerk] for clerk in {flag["clerk"] for flag in flags})
    return Finding("clerks", concerned, flags, {"sheets": dict(read), "mismatches": dict(mismatches)}, {"z": FAR})


def sums(votes: Mapping[str, int], uses: Mapping[str, int]) -> Finding:
    """Votes must be as many as used codes, by each way."""
    ways = sorted(votes.keys() | uses.keys())
    flags = [
        {"channel": way, "votes": votes.get(way, 0), "codes": uses.get(way, 0)} for way in ways if votes.get(way, 0) != uses.get(way, 0)
    ]
    concerned = sum(abs(flag["votes"] - flag["codes"]) for flag in flags)
    return Finding("sums", concerned, flags, {"votes": dict(votes), "codes": dict(uses)})
