"""A .pb file read: every fault is found before anything is counted, each with its line."""

from collections import Counter

from ..faults import Fault, Faulty
from .file import File, ProjectLine, VoteLine, in_grosze
from .lines import MOST_BYTES, Section, sections

__all__ = ["MOST_BYTES", "read"]


def read(data: bytes) -> File:
    """The file, or Faulty with all that is wrong."""
    found, faults = sections(data), []
    meta = meta_of(found["META"], faults)
    projects = projects_of(found["PROJECTS"], faults)
    votes = votes_of(found["VOTES"], {project.key for project in projects}, lengths(meta, faults), faults)
    check_numbers(meta, {"num_projects": len(found["PROJECTS"].rows), "num_votes": len(found["VOTES"].rows)}, faults)
    check_sums(found["PROJECTS"], votes, faults)
    if not votes and not faults:
        faults.append(Fault(found["VOTES"].line, "no_votes"))
    budget = budget_of(meta, found["META"], faults)
    if faults:
        raise Faulty(sorted(faults, key=lambda fault: fault.line))
    return File(budget, {key: value for key, (_line, value) in meta.items() if key != "budget"}, tuple(projects), tuple(votes))


def meta_of(section: Section, faults: list[Fault]) -> dict[str, tuple[int, str]]:
    found = {}
    for line, row in section.rows:
        key = row["key"].lower()
        if key in found:
            faults.append(Fault(line, "meta_twice", {"key": key}))
        found[key] = line, row["value"]
    line, kind = found.get("vote_type", (section.line, ""))
    if not kind:
        faults.append(Fault(line, "no_vote_type"))
    elif kind.lower() != "approval":
        faults.append(Fault(line, "vote_type", {"kind": kind}))
    return found


def budget_of(meta: dict, section: Section, faults: list[Fault]) -> int:
    line, text = meta.get("budget", (section.line, ""))
    if not text:
        faults.append(Fault(line, "no_budget"))
        return 0
    budget = in_grosze(text)
    if not budget:
        faults.append(Fault(line, "budget", {"text": text}))
    return budget or 0


def projects_of(section: Section, faults: list[Fault]) -> list[ProjectLine]:
    found, seen = [], {}
    for line, row in section.rows:
        more = dict(row)
        key, cost = more.pop("project_id"), in_grosze(row["cost"])
        text = more.pop("cost")
        if not key or "," in key:
            faults.append(Fault(line, "project_key", {"project": key}))
        elif key in seen:
            faults.append(Fault(line, "project_twice", {"project": key, "first": seen[key]}))
        elif not cost:
            faults.append(Fault(line, "cost", {"project": key, "text": text}))
        seen.setdefault(key, line)
        found.append(ProjectLine(key, cost or 0, more))
    return found


def lengths(meta: dict, faults: list[Fault]) -> tuple[int, int | None]:
    """The least and the greatest number of projects in a Vote, where META says them."""
    given = []
    for key in ("min_length", "max_length"):
        line, text = meta.get(key, (0, ""))
        if text and not (text.isdecimal() and text.isascii()):
            faults.append(Fault(line, "number", {"key": key, "text": text}))
            text = ""
        given.append(int(text) if text else None)
    return given[0] or 0, given[1]


def votes_of(section: Section, projects: set[str], limits: tuple[int, int | None], faults: list[Fault]) -> list[VoteLine]:
    found, seen = [], {}
    for line, row in section.rows:
        more = dict(row)
        voter, choices = more.pop("voter_id"), tuple(key.strip() for key in more.pop("vote").split(",") if key.strip())
        if not voter:
            faults.append(Fault(line, "no_voter"))
        elif voter in seen:
            faults.append(Fault(line, "voter_twice", {"voter": voter, "first": seen[voter]}))
        seen.setdefault(voter, line)
        faults += [Fault(line, "unknown_project", {"voter": voter, "project": key}) for key in choices if key not in projects]
        twice = [key for key, number in Counter(choices).items() if number > 1]
        faults += [Fault(line, "chosen_twice", {"voter": voter, "project": key}) for key in twice]
        if not limits[0] <= len(choices) <= (len(choices) if limits[1] is None else limits[1]):
            faults.append(Fault(line, "length", {"voter": voter, "number": len(choices)}))
        found.append(VoteLine(voter, choices, more))
    return found


def check_numbers(meta: dict, counted: dict[str, int], faults: list[Fault]) -> None:
    for key, number in counted.items():
        line, text = meta.get(key, (0, ""))
        if text and text != str(number):
            faults.append(Fault(line, "sum", {"key": key, "text": text, "number": number}))


def check_sums(section: Section, votes: list[VoteLine], faults: list[Fault]) -> None:
    """The column of votes, where there is one, says how many chose each project."""
    counted = Counter(key for vote in votes for key in vote.choices)
    for line, row in section.rows:
        text, number = row.get("votes", ""), counted[row["project_id"]]
        if row["project_id"] and text and text != str(number):
            faults.append(Fault(line, "project_sum", {"project": row["project_id"], "text": text, "number": number}))
