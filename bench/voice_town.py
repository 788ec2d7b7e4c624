"""Fills an empty database with the town whose voice is measured: a fund that is open, with a code for each of 500 people and some more.

Prints as JSON: "town", "ballot" (its slug) and "codes".
"""

import datetime as dt
import json
import sys
import uuid

import django

from . import town

PEOPLE, MORE = 500, 8


def main() -> None:
    django.setup()
    json.dump(fill(), sys.stdout)


def fill() -> dict:
    from mam.municipalities.actions import open_municipality
    from mam.municipalities.scope import scope

    from .dataset_house import make_centre
    from .programme_town import make_people

    place = open_municipality(town.TOWN, name="Próbowo", full_name="Gmina Próbowo", locative="Próbowie")
    with scope(place):
        people = make_people()
        centre = make_centre(people[:2])
        ballot, codes = make_fund(centre, people[0])
        return {"town": town.TOWN, "ballot": ballot.slug, "codes": codes}


def make_fund(centre, host):
    """Eight projects, equal shares, open for a week."""
    from mam.core import clock
    from mam.voice.actions.ballots.codes import print_codes
    from mam.voice.actions.ballots.holding import open_ballot
    from mam.voice.actions.ballots.preparing import BallotPlan, OptionLine, write_ballot
    from mam.voice.words.ballots import BallotKind, Rule

    now = clock.now()
    options = tuple(OptionLine(f"Pomysł {number}", "", 50_000 * number) for number in range(1, 9))
    plan = BallotPlan(
        centre, BallotKind.FUND, "Fundusz na próbę", "Co robimy?", now, now + dt.timedelta(days=7), Rule.EQUAL_SHARES, options,
        budget=600_000,
    )  # fmt: skip
    ballot = write_ballot(plan, by=host)
    codes = []
    for number in (PEOPLE, MORE):
        codes += print_codes(ballot, number, given_to=host, by=host, request_key=uuid.uuid4())[1]
    return open_ballot(ballot, by=host), codes


if __name__ == "__main__":
    main()
