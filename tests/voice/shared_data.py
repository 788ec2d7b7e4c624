"""Real sets of votes that may not be kept in the repository: their folder comes from MAM_SHARED_DATA."""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("MAM_SHARED_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data")


def shared(*names: str) -> Path:
    """The file or folder; the test is skipped where it is missing."""
    path = FOLDER.joinpath(*names)
    if not path.exists():
        pytest.skip(f"{'/'.join(names)} is not in {FOLDER}; MAM_SHARED_DATA names the folder that has pabulib and polis")
    return path
