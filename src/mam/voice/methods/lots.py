"""Drawing lots that anybody can repeat: from a frozen pool and a public number that nobody knew when the pool was frozen.

Publish before: size of the pool, its hash, seats, quotas, which public number counts. Publish after: seed, try and slips. The order of
a try is that of HMAC-SHA-256(seed, "try:slip"); going down it, whoever breaks no maximum is taken until the seats are full.
"""

import hashlib
import hmac
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

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
    key, walk = bytes.fromhex(seed), Walk(pool, rules)
    for number in range(MOST_TRIES if walk.may_succeed else 0):
        marks = [hmac.digest(key, f"{number}:{slip.number}".encode(), "sha256") for slip in pool]
        order = sorted(range(len(pool)), key=marks.__getitem__)
        taken = walk.down(order)
        if walk.fits(taken):
            rest = tuple(pool[at].number for at in order if at not in set(taken))
            return Drawn(tuple(pool[at].number for at in taken), rest, number)
    raise Impossible


class Walk:
    """The pool with the quotas each slip counts for, so that going down an order is quick. Slips are their places in the pool."""

    def __init__(self, pool: Sequence[Slip], rules: Rules):
        self.pool, self.rules = pool, rules
        quotas = list(enumerate(rules.quotas))
        self.counts_for = [[at for at, quota in quotas if slip.traits.get(quota.trait) == quota.value] for slip in pool]
        self.most = [rules.seats if quota.most is None else quota.most for quota in rules.quotas]

    @property
    def may_succeed(self) -> bool:
        least = (quota.least <= most for quota, most in zip(self.rules.quotas, self.most, strict=True))
        return len(self.pool) >= self.rules.seats and all(least)

    def down(self, order: Iterable[int], taken: Sequence[int] = ()) -> list[int]:
        """Those taken already, and whoever breaks no maximum after them, until the seats are full."""
        found, having = list(taken), self.having(taken)
        addresses = {self.pool[at].address for at in taken}
        for at in order:
            if len(found) == self.rules.seats:
                break
            address = self.pool[at].address
            if self.rules.one_per_address and address and address in addresses:
                continue
            if any(having[quota] >= self.most[quota] for quota in self.counts_for[at]):
                continue
            found.append(at)
            addresses.add(address)
            for quota in self.counts_for[at]:
                having[quota] += 1
        return found

    def having(self, taken: Iterable[int]) -> list[int]:
        """How many of these count for each quota."""
        found = [0] * len(self.most)
        for at in taken:
            for quota in self.counts_for[at]:
                found[quota] += 1
        return found

    def fits(self, taken: Sequence[int]) -> bool:
        """All seats are full and all minima hold."""
        pairs = zip(self.having(taken), self.rules.quotas, strict=True)
        return len(taken) == self.rules.seats and all(number >= quota.least for number, quota in pairs)


def replaced(pool: Sequence[Slip], rules: Rules, drawn: Drawn, gone: Sequence[str]) -> Drawn:
    """The list goes on where somebody cannot come: reserves in turn, who break no maximum, those first who fill an open minimum."""
    walk, places = Walk(pool, rules), {slip.number: at for at, slip in enumerate(pool)}
    staying = [places[number] for number in drawn.taken if number not in gone]
    waiting = [places[number] for number in drawn.reserves if number not in gone]
    taken = walk.down(needed_first(walk, waiting, staying), staying)
    rest = tuple(pool[at].number for at in waiting if at not in taken)
    return Drawn(tuple(pool[at].number for at in taken), rest, drawn.tries)


def one_replaced(pool: Sequence[Slip], rules: Rules, panel: Drawn, gone: str) -> Drawn:
    """The same for one who goes: at most one comes in, at the end of `taken`; a seat that stayed free before stays free."""
    return replaced(pool, replace(rules, seats=len(panel.taken)), panel, [gone])


def needed_first(walk: Walk, waiting: Sequence[int], staying: Sequence[int]) -> list[int]:
    having, first, later = walk.having(staying), [], []
    for at in waiting:
        fills = any(having[quota] < walk.rules.quotas[quota].least for quota in walk.counts_for[at])
        (first if fills else later).append(at)
        for quota in walk.counts_for[at] if fills else ():
            having[quota] += 1
    return first + later


def chances(pool: Sequence[Slip], rules: Rules, seed: str, trials: int = TRIALS) -> dict[str, float]:
    """Each slip's share of trial draws. Under tight quotas chances are not equal: print them, and ask `uneven`. Raises Impossible.

    Trials go by dice of their own (from the seed and the slips in the order of their numbers); nobody needs to repeat them by hand.
    """
    ordered = sorted(pool, key=lambda slip: slip.number)
    walk, dice = Walk(ordered, rules), random.Random(seed)
    times, order = [0] * len(ordered), list(range(len(ordered)))
    for _trial in range(trials):
        for _try in range(MOST_TRIES if walk.may_succeed else 0):
            dice.shuffle(order)
            taken = walk.down(order)
            if walk.fits(taken):
                break
        else:
            raise Impossible
        for at in taken:
            times[at] += 1
    return {slip.number: number / trials for slip, number in zip(ordered, times, strict=True)}


def uneven(shares: Mapping[str, float]) -> bool:
    """Whether somebody's chance is under half the mean, so that people must be warned."""
    return bool(shares) and min(shares.values()) < sum(shares.values()) / len(shares) / 2
