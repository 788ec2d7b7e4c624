"""The command that counts a fund from a file."""

import json

import pytest
from django.core.management import CommandError, call_command

LINES = """META
key;value
budget;900
vote_type;approval
PROJECTS
project_id;cost;name
big;600;Plac zabaw
small;299.50;Ławka
green;300;Drzewa
VOTES
voter_id;vote
v1;big
v2;big,small
v3;big
v4;green
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "fundusz.pb"
    path.write_text(LINES)
    return path


@pytest.fixture
def run(capsys):
    def ran(*words):
        call_command("count_fund", *map(str, words))
        return capsys.readouterr().out

    return ran


def test_json_says_winners_cost_rule_completion_and_seconds(file, run):
    told = json.loads(run(file, "--json"))
    assert list(told) == ["winners", "cost", "rule", "completion", "seconds"] and told.pop("seconds") >= 0
    assert told == {"winners": ["big", "green"], "cost": 900, "rule": "equal-shares", "completion": "add1"}


def test_most_votes_may_differ_and_grosze_are_kept(file, run):
    told = json.loads(run(file, "--rule", "most-votes", "--json"))
    assert (told["winners"], told["cost"], told["rule"]) == (["big", "small"], 899.5, "most-votes")


def test_the_completion_is_the_one_named(file, run):
    told = json.loads(run(file, "--completion", "none", "--json"))
    assert (told["winners"], told["completion"]) == (["big"], "none")


def test_people_get_a_table(file, run):
    assert [line.split()[0] for line in run(file).splitlines()[:2]] == ["big", "green"]


def test_a_fault_is_a_sentence_with_its_line(file):
    file.write_text(LINES + "v4;red\n")
    with pytest.raises(CommandError) as trouble:
        call_command("count_fund", str(file), "--json")
    first, second = str(trouble.value).splitlines()
    assert "16" in first and "v4" in first and "16" in second and "red" in second


def test_a_long_list_of_faults_is_cut(file):
    file.write_text(LINES + "v4;big\n" * 30)
    with pytest.raises(CommandError) as trouble:
        call_command("count_fund", str(file))
    assert len(str(trouble.value).splitlines()) == 21


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CommandError, match=r"nowhere\.pb"):
        call_command("count_fund", str(tmp_path / "nowhere.pb"))
