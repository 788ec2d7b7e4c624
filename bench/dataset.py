"""Fills an empty database with the town that is measured; prints as JSON what a caller must know to come in.

    python -m bench.dataset          the town, 400 parties, 50 rooms, 20,000 bookings over 182 days
    python -m bench.dataset longer   the same half-year nine times more, each half-year further back
    python -m bench.dataset tighten  a group may have rooms for two hours a day
"""

import json
import sys

import django

from . import town
from .dataset_sql import multiply


def main(words: list[str]) -> None:
    django.setup()
    from .dataset_town import fill, tighten

    deeds = {"fill": fill, "longer": lambda: multiply(9, town.DAYS), "tighten": tighten}
    json.dump(deeds[words[0] if words else "fill"](), sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
