"""`./mam manage opinion_groups DIR`: whether people who answered Statements fall into groups. Touches no database."""

import json
import time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from ...methods import polis
from ...methods.faults import Faulty
from ...methods.opinion_groups import Found, Votes, find, shared_by_all, shared_by_groups
from ...words.faults import sentences


class Command(BaseCommand):
    """Exit codes: 0 the answer is printed, groups or none; 1 the folder cannot be used, with a sentence for each fault."""

    help = "Looks for opinion groups in a folder with votes.csv and comments.csv, as Polis publishes them."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")

    def handle(self, *args, folder: Path, json: bool, **given):
        start = time.perf_counter()
        try:
            votes = Votes.of(*polis.read(folder))
        except OSError as trouble:
            raise CommandError(_("The file cannot be opened: %(file)s.") % {"file": trouble.filename}) from trouble
        except Faulty as trouble:
            raise CommandError("\n".join(sentences(trouble.faults))) from trouble
        found = find(votes)
        told = told_of(found, time.perf_counter() - start)
        self.print_json(told) if json else self.print_table(found, told)

    def print_json(self, told: dict) -> None:
        self.stdout.write(json.dumps(told, ensure_ascii=False))

    def print_table(self, found: Found, told: dict) -> None:
        numbers = {"people": len(found.votes.people), "statements": len(found.votes.statements)}
        said = _("%(people)d people, %(statements)d statements.") % numbers
        self.stdout.write(said if found.groups else said + " " + _("No separate groups can be seen."))
        for group, people in told["members"].items():
            self.stdout.write(f"{group:>3}  {len(people):>5}  {' '.join(map(str, people))}")
        for k, one in found.checks.items():
            figures = "  ".join(f"{name} {'+' if met else '-'} {shown(figure)}" for name, (met, figure) in one.conditions.items())
            self.stdout.write(f"k = {k}  s = {one.silhouette:.3f}  {figures}")
        self.stdout.write(_("Shared by all: %(statements)s") % {"statements": " ".join(map(str, told["common_ground"]))})


def told_of(found: Found, seconds: float) -> dict:
    """checks: of the groups found, else of the number of groups that came nearest; {} with too few people to look at all."""
    shared = shared_by_groups(found) if found.groups else shared_by_all(found.votes)
    conditions = found.told.conditions if found.told else {}
    return {
        "groups": found.groups,
        "members": {str(group): people for group, people in found.members.items()},
        "checks": {name: {"passed": bool(met), "figure": figure} for name, (met, figure) in conditions.items()},
        "common_ground": [one.statement for one in shared],
        "seconds": round(seconds, 3),
    }


def shown(figure: float | None) -> str:
    return "?" if figure is None else f"{figure:.2f}"
