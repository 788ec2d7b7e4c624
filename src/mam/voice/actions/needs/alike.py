"""Needs that may say the same: found by shared stems in the database, then put in order. The machine proposes, a person joins."""

import math

from django.core.cache import cache

from mam.municipalities.plain import rows
from mam.municipalities.scope import current

from ...methods.alike import labels_proposed, likest
from ...methods.stems import stems
from ...models import Need, Theme

MOST, CANDIDATES, LATEST, KNOWN_STEMS = 5, 100, 3_000, 400
TEN_MINUTES = 600
TABLE = Need._meta.db_table

COMMON = f"""
select stem, count(*) from (select unnest(stems) as stem from {TABLE} where municipality_id = %s order by id desc limit 20000) as words
group by stem order by 2 desc limit {KNOWN_STEMS}
"""
SHARING = f"""
select id, title, text from (
    select id, title, text, stems from {TABLE}
    where municipality_id = %s and stems && %s::varchar[] and shown is not null and hidden is null and joined_to_id is null and id <> %s
    order by id desc limit {LATEST}
) as found
order by (select count(*) from unnest(stems) as one where one = any(%s::varchar[])) desc, id desc limit {CANDIDATES}
"""


def stems_of(title: str, text: str) -> list[str]:
    """What is kept with a need to be compared; at most 60, the first said first."""
    return stems(f"{title}\n{text}")[:60]


def suggestions(text: str, *, title: str = "", near: tuple[float, float] | None = None, apart_from: int = 0) -> list[Need]:
    """Up to five public needs that may say the same, the likeliest first. near: a point; what lies within 300 m comes earlier."""
    wanted = stems_of(title, text)
    if not wanted:
        return []
    found = candidates(telling(wanted), apart_from)
    order = likest(f"{title}\n{text}", found, 4 * MOST)
    needs = Need.objects.select_related("area", "theme").in_bulk(order)
    best = [needs[key] for key in order if key in needs]
    if near:
        best.sort(key=lambda need: not within(near, need))
    return best[:MOST]


def telling(wanted: list[str]) -> list[str]:
    """The stems worth asking with: rare ones first, until together they stand in a few thousand needs at most."""
    counts = common_stems()
    rare = sorted(wanted, key=lambda stem: counts.get(stem, 0))
    chosen, total = [], 0
    for stem in rare:
        total += counts.get(stem, 0)
        if chosen and total > 3_000:
            break
        chosen.append(stem)
    return chosen[:20]


def common_stems() -> dict[str, int]:
    """In how many of the latest needs the commonest stems stand; looked up every ten minutes."""
    key = f"voice.common_stems.{current().pk}"
    known = cache.get(key)
    if known is None:
        known = dict(rows(COMMON))
        cache.set(key, known, TEN_MINUTES)
    return known


def candidates(wanted: list[str], apart_from: int) -> list[tuple[int, str]]:
    """(id, words) of public needs that share a stem, those that share most first."""
    return [(key, f"{title}\n{text}") for key, title, text in rows(SHARING, wanted, apart_from, wanted)]


def within(near: tuple[float, float], need: Need, metres: int = 300) -> bool:
    """Whether the need lies so near; good enough for a town."""
    if need.point is None:
        return False
    north = (need.latitude - near[0]) * 111_320
    east = (need.longitude - near[1]) * 111_320 * math.cos(math.radians(near[0]))
    return math.hypot(north, east) <= metres


def themes_proposed(needs: list[Need]) -> list[Theme]:
    """Up to three themes, by those of the likest needs."""
    known = {need.theme_id: need.theme for need in needs if need.theme_id}
    return [known[key] for key in labels_proposed(need.theme_id for need in needs)]
