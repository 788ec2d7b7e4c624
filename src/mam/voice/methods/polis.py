"""Answers to Statements from a folder in the open-data layout of Polis: votes.csv, and comments.csv that says which were approved."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from .faults import Fault, Faulty

VOTES, COMMENTS = "votes.csv", "comments.csv"
MOST_BYTES = 50 * 1024 * 1024
REJECTED = -1
ANSWERS = {"1", "0", "-1"}


def read(folder: Path) -> tuple[list[tuple[int, int, int]], list[int]]:
    """Rows of (person, Statement, answer) as they stand in the file, and the approved Statements. Faulty with all that is wrong."""
    faults = [Fault(0, "no_file", {"file": name}) for name in (VOTES, COMMENTS) if not (folder / name).is_file()]
    if faults:
        raise Faulty(faults)
    moderated = {}
    for line, row in table(folder, COMMENTS, ("comment-id", "moderated")):
        moderated[number(line, row, "comment-id", COMMENTS, faults)] = number(line, row, "moderated", COMMENTS, faults)
    answers = []
    for line, row in table(folder, VOTES, ("voter-id", "comment-id", "vote")):
        person, statement = (number(line, row, column, VOTES, faults) for column in ("voter-id", "comment-id"))
        if row["vote"] not in ANSWERS:
            faults.append(Fault(line, "answer", {"file": VOTES, "text": row["vote"]}))
        elif statement is not None and statement not in moderated:
            faults.append(Fault(line, "unknown_statement", {"file": VOTES, "text": statement}))
        else:
            answers.append((person, statement, int(row["vote"])))
    approved = [statement for statement, state in moderated.items() if state != REJECTED]
    if not faults and not {statement for _person, statement, _answer in answers} & set(approved):
        faults.append(Fault(0, "no_answers", {"file": VOTES}))
    if faults:
        raise Faulty(faults)
    return answers, approved


def table(folder: Path, name: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, column -> value) of each row."""
    file = folder / name
    if file.stat().st_size > MOST_BYTES:
        raise Faulty([Fault(0, "too_large", {"megabytes": MOST_BYTES // 1024 // 1024})])
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise Faulty([Fault(0, "not_utf8_table", {"file": name})]) from trouble
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="")
    try:
        missing = [column for column in columns if column not in (reader.fieldnames or ())]
        if missing:
            raise Faulty([Fault(1, "no_table_column", {"file": name, "column": column}) for column in missing])
        for row in reader:
            yield reader.line_num, {column: row[column].strip() for column in columns}
    except csv.Error as trouble:
        raise Faulty([Fault(reader.line_num, "broken_table", {"file": name})]) from trouble


def number(line: int, row: dict[str, str], column: str, file: str, faults: list[Fault]) -> int | None:
    text = row[column]
    if text.removeprefix("-").isdecimal():
        return int(text)
    faults.append(Fault(line, "cell", {"file": file, "column": column, "text": text}))
    return None
