"""`./mam manage count_fund FILE.pb`: who wins a shared fund, from a file of Pabulib. Touches no database."""

import json
import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ...methods import most_votes as usual
from ...methods.equal_shares import COMPLETIONS, Election, count
from ...methods.faults import Faulty
from ...methods.pabulib import MOST_BYTES, File, in_zloty, read
from ...words.faults import sentences

EQUAL_SHARES, MOST_VOTES = "equal-shares", "most-votes"


class Command(BaseCommand):
    """Exit codes: 0 the winners are printed; 1 the file cannot be used, with a sentence for each fault; 2 wrong words."""

    help = "Counts a shared fund from a .pb file. Winners stand in the order bought, or taken; money in the file's unit (zloty)."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="a file of Pabulib with approval Votes")
        parser.add_argument("--rule", choices=[EQUAL_SHARES, MOST_VOTES], default=EQUAL_SHARES)
        completions = "; ".join(f"{name}: {words}" for name, words in COMPLETIONS.items())
        parser.add_argument("--completion", choices=COMPLETIONS, default="add1", help=completions)
        parser.add_argument("--threshold", action="store_true", help="leave out projects with approvals / n < cost / (3 budget)")
        parser.add_argument("--lot", default="", help="the public word from which the order of ties is drawn")
        parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")

    def handle(self, *args, file: Path, rule: str, completion: str, threshold: bool, lot: str, json: bool, **given):
        start = time.perf_counter()
        given = read_file(file)
        election = Election.of(given.costs, (vote.choices for vote in given.votes), given.budget, lot=lot, threshold=threshold)
        if rule == EQUAL_SHARES:
            winners = count(election, completion).winners
        else:
            winners, completion = usual.most_votes(election), "none"
        seconds = round(time.perf_counter() - start, 3)
        told = {"winners": list(winners), "cost": zloty(election.cost_of(winners)), "rule": rule, "completion": completion}
        self.print_json({**told, "seconds": seconds}) if json else self.print_table(given, election, told)

    def print_json(self, told: dict) -> None:
        self.stdout.write(json.dumps(told, ensure_ascii=False))

    def print_table(self, file: File, election: Election, told: dict) -> None:
        names = {project.key: project.more.get("name", "") for project in file.projects}
        for key in told["winners"]:
            self.stdout.write(f"{key:<8}  {in_zloty(election.costs[key]):>12}  {election.approvals[key]:>7}  {names[key]}".rstrip())
        figures = {"number": len(told["winners"]), "all": len(names), "cost": told["cost"], "budget": zloty(file.budget)}
        self.stdout.write(_("Winners: %(number)d of %(all)d, for %(cost)s of %(budget)s zł.") % figures)
        served = usual.with_something(election, told["winners"])
        self.stdout.write(_("Voters with something funded: %(number)d of %(all)d.") % {"number": served, "all": election.number})


def read_file(file: Path) -> File:
    try:
        with file.open("rb") as opened:
            return read(opened.read(MOST_BYTES + 1))
    except OSError as trouble:
        raise CommandError(_("The file cannot be opened: %(file)s.") % {"file": file}) from trouble
    except Faulty as trouble:
        raise CommandError("\n".join(sentences(trouble.faults))) from trouble


def zloty(grosze: int) -> int | float:
    return grosze // 100 if grosze % 100 == 0 else grosze / 100
