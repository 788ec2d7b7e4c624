"""One stylesheet out of one file per component, put together once per start."""

import functools
import hashlib
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "static" / "ui"


def component_files() -> list[Path]:
    return sorted((FOLDER / "components").glob("*.css"))


@functools.cache
def stylesheet() -> str:
    return "\n".join(file.read_text() for file in (FOLDER / "tokens.css", *component_files()))


@functools.cache
def fingerprint() -> str:
    return hashlib.sha256(stylesheet().encode()).hexdigest()[:12]
