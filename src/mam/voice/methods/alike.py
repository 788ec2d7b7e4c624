"""Texts that may say the same, for a person to look at: scores of true pairs and of the best wrong ones overlap, so nothing is joined.

Two measures, best of both in turn: shared stems, which stands other word order, and cosine of letter groups, which stands other endings
and slips of the pen. The room gives candidates that share a rare stem (found by its index), a few hundred at most.
"""

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from mam.core.text import fold

from .stems import stems

MOST, NEAREST, LABELS = 5, 5, 3
SHORTEST, LONGEST = 3, 5
FIRST_LETTERS = 400
NOT_LETTERS = re.compile(r"[^a-z0-9]+")


def likest(text: str, others: Sequence[tuple[Hashable, str]], most: int = MOST) -> list[Hashable]:
    """Keys of the texts most alike, the likeliest first. others: (key, text). Those with nothing in common are left out."""
    by_stems, by_letters = sorted_by(stem_scores(text, others), others), sorted_by(letter_scores(text, others), others)
    longest = max(len(by_stems), len(by_letters))
    in_turn = (row[at] for at in range(longest) for row in (by_stems, by_letters) if at < len(row))
    return list(dict.fromkeys(in_turn))[:most]


def sorted_by(scores: Sequence[float], others: Sequence[tuple[Hashable, str]]) -> list[Hashable]:
    """Of equal scores the earlier candidate comes first."""
    order = sorted(range(len(others)), key=lambda at: -scores[at])
    return [others[at][0] for at in order if scores[at] > 0]


def stem_scores(text: str, others: Sequence[tuple[Hashable, str]]) -> list[float]:
    """0 to 100: how alike the sets of stems are."""
    from rapidfuzz import fuzz

    own = " ".join(stems(text))
    return [fuzz.token_set_ratio(own, " ".join(stems(other))) for _key, other in others]


def letter_scores(text: str, others: Sequence[tuple[Hashable, str]]) -> list[float]:
    """0 to 1: cosine of groups of 3 to 5 letters, rare ones weighing more."""
    own, groups = letter_groups(text), [letter_groups(other) for _key, other in others]
    found_in = Counter(group for some in groups for group in some)
    number = len(groups) + 1
    weight = {group: (math.log(number / (1 + times)) + 1) ** 2 for group, times in found_in.items()}
    unseen = (math.log(number) + 1) ** 2
    size = math.sqrt(sum(weight.get(group, unseen) for group in own))
    scores = []
    for some in groups:
        shared = sum(weight[group] for group in own & some)
        scores.append(shared / (size * math.sqrt(sum(map(weight.__getitem__, some)))) if shared else 0.0)
    return scores


def letter_groups(text: str) -> set[str]:
    """Groups of 3, 4 and 5 letters of the folded text; a word begins and ends with a space. Long texts by their beginning."""
    line = f" {NOT_LETTERS.sub(' ', fold(text[:FIRST_LETTERS])).strip()} "
    return {line[at : at + length] for length in range(SHORTEST, LONGEST + 1) for at in range(len(line) - length + 1)}


def labels_proposed(labels: Iterable[Hashable | None], most: int = LABELS) -> list[Hashable]:
    """Labels of the nearest texts, the nearest first: most frequent of the five nearest, then those that follow. None: no label."""
    given = list(labels)
    near = Counter(label for label in given[:NEAREST] if label is not None)
    later = (label for label in given[NEAREST:] if label is not None)
    return list(dict.fromkeys([*(label for label, _times in near.most_common()), *later]))[:most]
