"""The files of the checkout as the house tests read them: our own code and templates, nothing generated."""

import ast
import configparser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ROOT / "src" / "mam"
GENERATED = {"migrations", "__pycache__"}


def python_files(*folders: str) -> list[Path]:
    """Every Python file of ours below the given folders of the checkout (all of them by default), without migrations."""
    found = [ROOT / "mam"] if not folders else []
    for folder in folders or ("src", "tests", "bench"):
        found += (ROOT / folder).rglob("*.py")
    return sorted(path for path in found if not GENERATED & set(path.parts))


def templates() -> list[Path]:
    return sorted(ROOMS.glob("*/templates/**/*.html"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def syntax(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), filename=name(path))


def levels() -> dict[str, int]:
    """How high each room stands, read from the import contract; rooms on one line share a level."""
    contract = configparser.ConfigParser()
    contract.read(ROOT / ".importlinter")
    rows = contract["importlinter:contract:rooms"]["layers"].strip().splitlines()
    return {
        word.strip("()"): len(rows) - number for number, row in enumerate(rows) for word in row.split() if word != "|"
    }
