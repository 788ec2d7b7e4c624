"""The command that looks for opinion groups in a folder."""

import json

import pytest
from django.core.management import CommandError, call_command

from ...methods.slow_groups import two_camps

STATEMENTS = 16


@pytest.fixture
def folder(tmp_path):
    """Two camps of twelve; Statement 15 was rejected. Somebody changed an answer."""
    rows, _camps = two_camps(people=24, statements=STATEMENTS, seed=3, loyal=0.9)
    votes = [(person, at, -answer) for person, at, answer in rows[:1]] + rows
    (tmp_path / "votes.csv").write_text("voter-id,comment-id,vote\n" + "".join(f"{p},{at},{answer}\n" for p, at, answer in votes))
    state = {STATEMENTS - 1: -1}
    comments = "".join(f'{at},{state.get(at, 1)},"Zdanie, jedno"\n' for at in range(STATEMENTS))
    (tmp_path / "comments.csv").write_text("comment-id,moderated,comment-body\n" + comments)
    return tmp_path


@pytest.fixture
def run(capsys):
    def ran(*words):
        call_command("opinion_groups", *map(str, words))
        return capsys.readouterr().out

    return ran


def test_json_says_groups_members_checks_and_common_ground(folder, run):
    told = json.loads(run(folder, "--json"))
    assert list(told) == ["groups", "members", "checks", "common_ground", "seconds"]
    assert told["groups"] == 2 and set(told["members"]) == {"1", "2"}
    assert sorted(told["members"]["1"] + told["members"]["2"]) == list(range(24))
    assert list(told["checks"]) == ["size", "chance", "leaving", "order"]
    assert all(check["passed"] and check["figure"] is not None for check in told["checks"].values())
    assert STATEMENTS - 1 not in told["common_ground"]


def test_people_get_a_table(folder, run):
    assert run(folder).splitlines()[1].split()[:2] == ["1", "12"]


def test_too_few_people_are_no_groups(folder, run):
    lines = (folder / "votes.csv").read_text().splitlines()
    (folder / "votes.csv").write_text("\n".join([lines[0], *(line for line in lines[1:] if int(line.split(",")[0]) < 10)]))
    told = json.loads(run(folder, "--json"))
    assert (told["groups"], told["members"], told["checks"]) == (0, {}, {})


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("votes.csv", "voter-id,comment-id\n1,1\n", "vote"),
        ("votes.csv", "voter-id,comment-id,vote\n1,1,agree\n", "2"),
        ("votes.csv", "voter-id,comment-id,vote\nAla,1,1\n", "Ala"),
        ("votes.csv", "voter-id,comment-id,vote\n1,99,1\n", "99"),
        ("votes.csv", "voter-id,comment-id,vote\n", r"votes\.csv"),
        ("votes.csv", "voter-id,comment-id,vote\n1,1,1\n1,1," + "1" * 200_000, r"2.*votes\.csv"),
        ("comments.csv", "comment-id\n1\n", "moderated"),
        ("comments.csv", "comment-id,moderated\n1,\n", r"comments\.csv"),
    ],
)
def test_a_fault_is_a_sentence(folder, file, text, said):
    (folder / file).write_text(text)
    with pytest.raises(CommandError, match=said):
        call_command("opinion_groups", str(folder), "--json")


def test_a_folder_without_the_files_is_said(tmp_path):
    with pytest.raises(CommandError, match=r"votes\.csv"):
        call_command("opinion_groups", str(tmp_path))


def test_other_letters_are_said(folder):
    (folder / "comments.csv").write_bytes("comment-id,moderated\n1,1\nż".encode("windows-1250"))
    with pytest.raises(CommandError, match="UTF-8"):
        call_command("opinion_groups", str(folder))
