"""The words after ./mam: what they say when something is in the way."""

import socket

import pytest

from launch import commands, safety, serving
from launch.environment import CannotPrepare


@pytest.fixture
def somebody_listens():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        yield door.getsockname()[1]


def test_help_lists_every_command(capsys):
    assert commands.main([]) == commands.main(["help"]) == 0
    said = capsys.readouterr().out
    assert all(f"./mam {word}" in said for word in ("demo", "test", "run", "manage", "bench", "help"))


def test_an_unknown_word_shows_the_help_and_fails(capsys):
    assert commands.main(["reserve"]) == 2
    assert "./mam demo" in capsys.readouterr().out


def test_a_taken_port_is_said_with_a_free_one(somebody_listens, capsys):
    assert commands.main(["demo", "--port", str(somebody_listens)]) == 1
    said = capsys.readouterr().err
    assert f"Port {somebody_listens} is taken" in said and "--port" in said


@pytest.mark.parametrize("port", ["0", "70000", "web"])
def test_a_port_that_cannot_be_is_refused(port, capsys):
    with pytest.raises(SystemExit):
        commands.main(["demo", "--port", port])


def test_a_data_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotPrepare, match="--data"):
        commands.demo_environment(tmp_path / "file" / "data")


def test_run_refuses_unsafe_settings_and_names_each(monkeypatch, capsys):
    for name in ("DATABASE_URL", "MAM_SECRET_KEY", "MAM_HOSTS", "MAM_ADDRESS", "MAM_EMAIL_URL", "MAM_FROM_EMAIL", "MAM_DATA"):
        monkeypatch.delenv(name, raising=False)
    assert commands.main(["run"]) == 1
    said = capsys.readouterr().err
    assert said.count(" – ") == len(safety.unsafe_settings({}))
    assert "MAM_SECRET_KEY" in said and "MAM_HOSTS" in said


def test_a_command_runs_where_the_person_stands(tmp_path):
    """A file named without its folder is looked for beside the person, not beside the program."""
    said = tmp_path / "said.txt"
    with said.open("w") as out:
        words = ("shell", "-v", "0", "-c", "import os; print(os.getcwd())")
        assert serving.manage(*words, env=serving.environment(), folder=tmp_path, stdout=out) == 0
    assert said.read_text().strip() == str(tmp_path)


@pytest.mark.parametrize("word", sorted(commands.WITHOUT_DATABASE))
def test_a_command_that_only_reads_files_starts_no_database(word, tmp_path, monkeypatch, capfd):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("MAM_DATA", str(tmp_path / "data"))
    assert commands.main(["manage", word, str(tmp_path / "nowhere")]) == 1
    assert "CommandError" in capfd.readouterr().err and not (tmp_path / "data").exists()
