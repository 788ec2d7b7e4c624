"""A table for people and the same as JSON for machines."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Column:
    head: str
    key: str
    width: int = 8


@dataclass
class Report:
    """rows: one dict per line, each with "ok". facts: what it was measured on."""

    name: str
    columns: list[Column]
    rows: list[dict]
    facts: dict

    @property
    def ok(self) -> bool:
        return all(row["ok"] for row in self.rows)

    def table(self) -> str:
        lines = [line(column.head for column in self.columns), line("-" * column.width for column in self.columns)]
        lines += [line(said(row[column.key]) for column in self.columns) for row in self.rows]
        widths = [column.width for column in self.columns]
        return "\n".join("  ".join(aligned(words, widths)).rstrip() for words in lines)

    def json(self) -> str:
        found = {"bench": self.name, "ok": self.ok, "facts": self.facts, "rows": self.rows}
        return json.dumps(found, ensure_ascii=False, indent=1)

    def show(self, file: Path | None = None) -> None:
        print(self.table(), end="\n\n")
        print(self.json())
        if file:
            file.write_text(self.json() + "\n")


def line(words) -> list[str]:
    return list(words)


def said(value) -> str:
    return {True: "yes", False: "NO"}[value] if isinstance(value, bool) else str(value)


def aligned(words: list[str], widths: list[int]) -> list[str]:
    """The first column from the left, numbers from the right."""
    return [word.ljust(w) if at == 0 else word.rjust(w) for at, (word, w) in enumerate(zip(words, widths, strict=True))]
