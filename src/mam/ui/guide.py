"""The style guide: one sample for each component file of the stylesheet, in its order."""

import re
from dataclasses import dataclass
from pathlib import Path

from .stylesheet import FOLDER, component_files

SAMPLES = Path(__file__).resolve().parent / "templates" / "ui" / "guide"
PROPOSALS = [
    {"value": "12", "label": "Czwartek, 12 listopada, 17:30–19:30", "note": "Sala duża, wolna. Dzień później, te same godziny."},
    {"value": "10", "label": "Wtorek, 10 listopada, 18:00–20:00", "note": "Sala mała, wolna. Zmieści się 12 osób."},
]
_FIRST_COMMENT = re.compile(r"\s*/\*(.*?)\*/", re.DOTALL)


@dataclass(frozen=True)
class Guide:
    """name: of the component file without its number. about: its first comment. template: its sample."""

    name: str
    about: str
    template: str


def guides() -> list[Guide]:
    return [_guide(file) for file in component_files() if _name(file) not in missing_samples()]


def icon_names() -> list[str]:
    return re.findall(r'id="i-([a-z-]+)"', (FOLDER / "icons.svg").read_text())


def missing_samples() -> list[str]:
    """Components that nobody has drawn for the guide yet; a test wants this list empty."""
    names = [_name(file) for file in component_files()]
    return [name for name in names if not (SAMPLES / f"{name}.html").exists()]


def _guide(file: Path) -> Guide:
    name = _name(file)
    comment = _FIRST_COMMENT.match(file.read_text())
    about = comment.group(1).strip().partition(": ")[2] if comment else ""
    return Guide(name, about[:1].upper() + about[1:], f"ui/guide/{name}.html")


def _name(file: Path) -> str:
    return file.stem.split("-", 1)[1]
