"""Lots: the same for everybody who repeats them, within quotas, and fair."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mam.voice.methods.lots import (
    Drawn,
    Impossible,
    Quota,
    Rules,
    Slip,
    chances,
    draw,
    hash_of_pool,
    one_replaced,
    replaced,
    seed_of,
    uneven,
)

SEED = seed_of("pool", "7 14 22")


def people(number: int) -> list[Slip]:
    """Of each two, two share an address; every third is young."""
    return [Slip(f"{at:03}", {"age": "18-34" if at % 3 == 0 else "35+"}, f"ul. Długa {at // 2}") for at in range(number)]


@st.composite
def draws(draw_some):
    pool = people(draw_some(st.integers(4, 30)))
    seats = draw_some(st.integers(1, len(pool) // 2))
    least = draw_some(st.integers(0, min(seats, len(pool) // 6)))
    quota = Quota("age", "18-34", least, draw_some(st.none() | st.integers(least, seats)))
    return pool, Rules(seats, [quota], draw_some(st.booleans()))


@settings(deadline=None)
@given(draws(), st.text(max_size=5), st.randoms())
def test_quotas_and_addresses_hold_and_the_order_of_the_pool_is_nothing(given, number, dice):
    pool, rules = given
    seed = seed_of(hash_of_pool(pool), number)
    drawn = draw(pool, rules, seed)
    by_number = {slip.number: slip for slip in pool}
    taken = [by_number[number] for number in drawn.taken]
    young = sum(slip.traits["age"] == "18-34" for slip in taken)
    quota = rules.quotas[0]
    assert len(set(drawn.taken)) == rules.seats and quota.least <= young and (quota.most is None or young <= quota.most)
    assert not rules.one_per_address or len({slip.address for slip in taken}) == rules.seats
    assert sorted(drawn.taken + drawn.reserves) == sorted(by_number)
    mixed = list(pool)
    dice.shuffle(mixed)
    assert hash_of_pool(mixed) == hash_of_pool(pool) and draw(mixed, rules, seed) == drawn


def test_a_draw_can_be_repeated_with_any_tool():
    """Worked out with openssl: printf '0:003' | openssl dgst -sha256 -mac HMAC -macopt hexkey:SEED, and so on; sorted."""
    import hashlib
    import hmac

    pool = people(6)
    order = sorted(pool, key=lambda slip: hmac.new(bytes.fromhex(SEED), f"0:{slip.number}".encode(), hashlib.sha256).hexdigest())
    drawn = draw(pool, Rules(2), SEED)
    assert [*drawn.taken, *drawn.reserves] == [slip.number for slip in order]


def test_seed_and_hash_are_as_written():
    import hashlib

    line = "001\tul. Długa 1\tage=35+\tsex=k\n"
    assert hash_of_pool([Slip("001", {"sex": "k", "age": "35+"}, "ul. Długa 1")]) == hashlib.sha256(line.encode()).hexdigest()
    assert seed_of("ab", "7") == hashlib.sha256(b"ab7").hexdigest()


def test_everybody_has_the_same_chance_without_quotas():
    """2,000 draws of 3 from 12: every share is 0.25 within five standard errors (0.0097 each)."""
    shares = chances(people(12), Rules(3), SEED)
    assert sum(shares.values()) == pytest.approx(3)
    assert all(abs(share - 0.25) < 0.0484 for share in shares.values()) and not uneven(shares)


def test_pairs_are_drawn_as_often_as_they_should():
    """Each of 15 pairs of 6 people comes in 1/15 of 3,000 draws, within five standard errors (13.7)."""
    pairs = Counter(tuple(sorted(draw(people(6), Rules(2), seed_of("x", str(at))).taken)) for at in range(3_000))
    assert len(pairs) == 15 and all(abs(times - 200) < 69 for times in pairs.values())


def test_tight_quotas_give_some_people_a_worse_chance():
    pool = [Slip("1", {"age": "young"}), Slip("2", {"age": "young"}), *(Slip(str(at), {"age": "old"}) for at in range(3, 20))]
    assert uneven(chances(pool, Rules(3, [Quota("age", "young", 2)]), SEED, 200))


def test_a_minimum_is_reached_by_further_tries():
    pool = [Slip(str(at), {"age": "young" if at < 3 else "old"}) for at in range(20)]
    drawn = draw(pool, Rules(5, [Quota("age", "young", 3)]), SEED)
    assert drawn.tries > 0 and {"0", "1", "2"} <= set(drawn.taken)


@pytest.mark.parametrize(
    "rules",
    [Rules(30), Rules(4, [Quota("age", "90+", 1)]), Rules(4, [Quota("age", "35+", 5)]), Rules(12, one_per_address=True),
     Rules(4, [Quota("age", "18-34", 0, 0), Quota("age", "35+", 0, 2)])],
)  # fmt: skip
def test_what_cannot_be_met_is_said(rules):
    with pytest.raises(Impossible):
        draw(people(20), rules, SEED)


def test_two_slips_of_one_number_are_refused():
    with pytest.raises(ValueError, match="same number"):
        draw([Slip("1"), Slip("1")], Rules(1), SEED)


def test_who_cannot_come_is_followed_by_the_next_who_fits():
    pool = [Slip("y1", {"age": "y"}), Slip("y2", {"age": "y"}), *(Slip(f"o{at}", {"age": "o"}) for at in range(6))]
    rules = Rules(3, [Quota("age", "y", 1, 1)])
    drawn = Drawn(("y1", "o1", "o2"), ("o3", "y2", "o4", "o5", "o0"), 0)
    assert replaced(pool, rules, drawn, ["o1"]).taken == ("y1", "o2", "o3")
    assert replaced(pool, rules, drawn, ["y1"]).taken == ("o1", "o2", "y2"), "the minimum is filled first"
    assert replaced(pool, rules, drawn, ["o1", "o3"]) == Drawn(("y1", "o2", "o4"), ("y2", "o5", "o0"), 0)


@settings(deadline=None)
@given(draws(), st.text(max_size=5), st.randoms(), st.integers(1, 4))
def test_one_by_one_nobody_breaks_a_maximum_and_nobody_else_moves(given, number, dice, times):
    pool, rules = given
    panel = draw(pool, rules, seed_of(hash_of_pool(pool), number))
    by_number, quota = {slip.number: slip for slip in pool}, rules.quotas[0]
    for _turn in range(min(times, len(panel.taken))):
        gone = dice.choice(panel.taken)
        after = one_replaced(pool, rules, panel, gone)
        staying = tuple(slip for slip in panel.taken if slip != gone)
        assert after.taken[: len(staying)] == staying and len(after.taken) <= len(panel.taken) and gone not in after.taken + after.reserves
        seated = [by_number[slip] for slip in after.taken]
        assert quota.most is None or sum(slip.traits["age"] == "18-34" for slip in seated) <= quota.most
        assert not rules.one_per_address or len({slip.address for slip in seated}) == len(seated)
        if not after.taken:
            break
        panel = after
