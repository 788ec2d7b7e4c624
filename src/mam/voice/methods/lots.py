"""Drawing lots that anybody can repeat: from a frozen pool and a public number that nobody knew when the pool was frozen.

Publish before: size of the pool, its hash, seats, quotas, which public number counts. Publish after: seed, try and slips. The order of
a try is that of HMAC-SHA-256(seed, "try:slip"); going down it, whoever breaks no maximum is taken until the seats are full.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

MOST_TRIES, TRIALS = 1_000, 2_000


@dataclass(frozen=True)
class Slip:
    """Somebody in the pool. traits: kind -> value, like age -> 18-34. address: empty when it does not matter or is not known."""

    number: str
    traits: Mapping[str, str] = field(default_factory=dict)
    address: str = ""


@dataclass(frozen=True)
class Quota:
    """At least and at most so many of the drawn have this value; most None: no limit."""

    trait: str
    value: str
    least: int = 0
    most: int | None = None


@dataclass(frozen=True)
class Rules:
    seats: int
    quotas: Sequence[Quota] = ()
    one_per_address: bool = False


@dataclass(frozen=True)
class Drawn:
    """tries: c of the try that met the minima, from 0. taken, reserves: numbers of slips in the order of that try."""

    taken: tuple[str, ...]
    reserves: tuple[str, ...]
    tries: int


class Impossible(Exception):
    """No try of 1,000 met the quotas, or there are fewer slips than seats."""


def hash_of_pool(pool: Sequence[Slip]) -> str:
    """SHA-256 of the slips in the order of their numbers, a line each: number, address, then kind=value by kind, tabs between."""
    lines = []
    for slip in sorted(pool, key=lambda slip: slip.number):
        traits = (f"{kind}={value}" for kind, value in sorted(slip.traits.items()))
        lines.append("\t".join([slip.number, slip.address, *traits]) + "\n")
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def seed_of(pool_hash: str, public_number: str) -> str:
    """SHA-256 of the hash of the pool with the public number written behind it, in hexadecimal."""
    return hashlib.sha256(f"{pool_hash}{public_number}".encode()).hexdigest()


def draw(pool: Sequence[Slip], rules: Rules, seed: str) -> Drawn:
    """The first try that meets all minima. seed: hexadecimal; its 32 bytes are the key. Raises Impossible."""
    if len({slip.number for slip in pool}) < len(pool):
        raise ValueError("two slips have the same number")
    if len(pool) < rules.seats or any(quota.least > (rules.seats if quota.most is None else quota.most) for quota in rules.quotas):
        raise Impossible
    key = bytes.fromhex(seed)
    for number in range(MOST_TRIES):
        order = ordered(pool, key, number)
        taken = went_down(order, rules)
        if len(taken) == rules.seats and minima_hold(taken, rules):
            numbers = {slip.number for slip in taken}
            rest = tuple(slip.number for slip in order if slip.number not in numbers)
            return Drawn(tuple(slip.number for slip in taken), rest, number)
    raise Impossible


def ordered(pool: Sequence[Slip], key: bytes, number: int) -> list[Slip]:
    marks = {slip.number: hmac.digest(key, f"{number}:{slip.number}".encode(), "sha256") for slip in pool}
    return sorted(pool, key=lambda slip: marks[slip.number])


def went_down(order: Sequence[Slip], rules: Rules, taken: Sequence[Slip] = ()) -> list[Slip]:
    """Those taken already, and whoever fits after them, until the seats are full."""
    found = list(taken)
    having = Counter(trait for slip in found for trait in slip.traits.items())
    addresses = {slip.address for slip in found if slip.address}
    limits = {(quota.trait, quota.value): quota.most for quota in rules.quotas if quota.most is not None}
    for slip in order:
        if len(found) == rules.seats:
            break
        full = any(having[trait] >= limits[trait] for trait in slip.traits.items() if trait in limits)
        if full or (rules.one_per_address and slip.address in addresses):
            continue
        found.append(slip)
        having.update(slip.traits.items())
        if slip.address:
            addresses.add(slip.address)
    return found


def minima_hold(taken: Sequence[Slip], rules: Rules) -> bool:
    having = Counter(trait for slip in taken for trait in slip.traits.items())
    return all(having[quota.trait, quota.value] >= quota.least for quota in rules.quotas)


def replaced(pool: Sequence[Slip], rules: Rules, drawn: Drawn, gone: Sequence[str]) -> Drawn:
    """The list goes on where somebody cannot come: reserves in turn, who breaks no maximum; minima are kept where they still can be."""
    by_number = {slip.number: slip for slip in pool}
    staying = [by_number[number] for number in drawn.taken if number not in gone]
    waiting = [by_number[number] for number in drawn.reserves if number not in gone]
    taken = went_down(needed_first(waiting, staying, rules), rules, staying)
    numbers = tuple(slip.number for slip in taken)
    return Drawn(numbers, tuple(slip.number for slip in waiting if slip.number not in numbers), drawn.tries)


def needed_first(waiting: Sequence[Slip], staying: Sequence[Slip], rules: Rules) -> list[Slip]:
    """Reserves in their order, those before the others who fill a minimum that is open."""
    having = Counter(trait for slip in staying for trait in slip.traits.items())
    first, later = [], []
    for slip in waiting:
        open_ones = [quota for quota in rules.quotas if having[quota.trait, quota.value] < quota.least]
        fills = any(slip.traits.get(quota.trait) == quota.value for quota in open_ones)
        (first if fills else later).append(slip)
        if fills:
            having.update(slip.traits.items())
    return first + later


def chances(pool: Sequence[Slip], rules: Rules, seed: str, trials: int = TRIALS) -> dict[str, float]:
    """Each slip's share of trial draws. Under tight quotas chances are not equal: print them, and ask `uneven`. Raises Impossible."""
    times = Counter()
    for trial in range(trials):
        key = hmac.digest(bytes.fromhex(seed), f"trial:{trial}".encode(), "sha256")
        times.update(draw(pool, rules, key.hex()).taken)
    return {slip.number: times[slip.number] / trials for slip in pool}


def uneven(shares: Mapping[str, float]) -> bool:
    """Whether somebody's chance is under half the mean, so that people must be warned."""
    return bool(shares) and min(shares.values()) < sum(shares.values()) / len(shares) / 2
