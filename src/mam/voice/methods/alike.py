"""Texts that may say the same, for a person to look at: scores of true pairs and of the best wrong ones overlap, so nothing is joined.

Two measures, best of both in turn: shared stems, which stands other word order, and cosine of letter groups, which stands other endings
and slips of the pen. The room gives candidates that share a rare stem (found by its index), a few hundred at most.
"""

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from mam.core.text import fold

from .stems import stems

MOST, NEAREST, LABELS = 5, 5, 3
COMPARED = 60  # by letters, which takes longer
SHORTEST, LONGEST = 3, 5
FIRST_LETTERS = 400
NOT_LETTERS = re.compile(r"[^a-z0-9]+")


class Candidate(NamedTuple):
    """A text to compare with. stems: those kept beside it; found anew where they are not given."""

    key: Hashable
    text: str
    stems: Sequence[str] | None = None


def likest(text: str, others: Iterable[tuple], most: int = MOST) -> list[Hashable]:
    """Keys of the texts most alike, the likeliest first; those with nothing in common are left out. others: as Candidate."""
    given = [Candidate(*other) for other in others]
    by_stems = best_first(stem_scores(text, given), given)[:COMPARED]
    by_letters = best_first(letter_scores(text, [one.text for one in by_stems]), by_stems)
    in_turn = (one.key for pair in zip(by_stems, by_letters, strict=False) for one in pair)
    return list(dict.fromkeys(in_turn))[:most]


def best_first(scores: Sequence[float], others: Sequence[Candidate]) -> list[Candidate]:
    """Of equal scores the earlier candidate comes first."""
    order = sorted(range(len(others)), key=lambda at: -scores[at])
    return [others[at] for at in order if scores[at] > 0]


def stem_scores(text: str, others: Sequence[Candidate]) -> list[float]:
    """0 to 100: how alike the sets of stems are."""
    from rapidfuzz import fuzz

    own = " ".join(stems(text))
    lines = (" ".join(stems(other.text) if other.stems is None else other.stems) for other in others)
    return [fuzz.token_set_ratio(own, line) for line in lines]


def letter_scores(text: str, others: Sequence[str]) -> list[float]:
    """0 to 1: cosine of groups of 3 to 5 letters, rare ones weighing more."""
    own, groups = letter_groups(text), [letter_groups(other) for other in others]
    found_in = Counter(group for some in groups for group in some)
    number = len(groups) + 1
    by_times = [(math.log(number / (1 + times)) + 1) ** 2 for times in range(number)]
    weights = {group: by_times[times] for group, times in found_in.items()}
    weight = weights.__getitem__
    size = math.sqrt(sum(weights.get(group, by_times[0]) for group in own))
    scores = []
    for some in groups:
        shared = sum(map(weight, own & some))
        scores.append(shared / (size * math.sqrt(sum(map(weight, some)))) if shared else 0.0)
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
