"""A .pb file written, so that reading gives the same back."""

import csv
import io

from .file import File, in_zloty


def write(file: File) -> bytes:
    """UTF-8 without a mark at its start, lines ended by a line feed."""
    out = io.StringIO()
    sheet = csv.writer(out, delimiter=";", lineterminator="\n")
    sheet.writerows([["META"], ["key", "value"], *file.meta.items(), ["budget", in_zloty(file.budget)]])
    more = columns(file.projects)
    sheet.writerows([["PROJECTS"], ["project_id", "cost", *more]])
    for project in file.projects:
        sheet.writerow([project.key, in_zloty(project.cost), *(project.more.get(column, "") for column in more)])
    more = columns(file.votes)
    sheet.writerows([["VOTES"], ["voter_id", "vote", *more]])
    for vote in file.votes:
        sheet.writerow([vote.voter, ",".join(vote.choices), *(vote.more.get(column, "") for column in more)])
    return out.getvalue().encode()


def columns(lines) -> list[str]:
    """All other columns, in the order they first appear."""
    return list(dict.fromkeys(column for line in lines for column in line.more))
