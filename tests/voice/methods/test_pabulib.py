"""Files of Pabulib: what is wrong is named with its line; what is written can be read again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mam.voice.methods.faults import Faulty
from mam.voice.methods.pabulib import File, ProjectLine, VoteLine, in_grosze, in_zloty, read, write
from mam.voice.methods.pabulib import lines as parsing

META = ["META", "key;value", "budget;1000", "vote_type;approval", "num_projects;2", "num_votes;2"]
PROJECTS = ["PROJECTS", "project_id;cost;votes;name", "a;600;2;Ławka", 'b;99,50;1;"Park; ""Zielony"""']
VOTES = ["VOTES", "voter_id;vote", "v1;a,b", "v2;a"]
GOOD = META + PROJECTS + VOTES


def faults(*lines, ends="\n", encoding="utf-8"):
    with pytest.raises(Faulty) as trouble:
        read(ends.join(lines).encode(encoding))
    return [(fault.line, fault.code) for fault in trouble.value.faults]


def changed(line: int, text: str) -> list[str]:
    return [*GOOD[: line - 1], text, *GOOD[line:]]


def test_a_good_file_is_read():
    file = read("\n".join(GOOD).encode())
    assert (file.budget, file.costs) == (100_000, {"a": 60_000, "b": 9_950})
    assert [vote.choices for vote in file.votes] == [("a", "b"), ("a",)]
    assert file.projects[1].more == {"votes": "1", "name": 'Park; "Zielony"'}
    assert file.meta == {"vote_type": "approval", "num_projects": "2", "num_votes": "2"}


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n\n"])
def test_ends_of_lines_and_a_mark_at_the_start_change_nothing(ends):
    assert read(("\ufeff" + ends.join(GOOD)).encode()) == read("\n".join(GOOD).encode())


def test_sections_written_by_a_spreadsheet_have_empty_cells_behind():
    assert read("\n".join(line + ";;" if line.isupper() else line for line in GOOD).encode()) == read("\n".join(GOOD).encode())


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        (3, "budget;", [(3, "no_budget")]),
        (3, "currency;PLN", [(1, "no_budget")]),
        (3, "budget;dużo", [(3, "budget")]),
        (3, "budget;0", [(3, "budget")]),
        (4, "vote_type;ordinal", [(4, "vote_type")]),
        (4, "currency;PLN", [(1, "no_vote_type")]),
        (4, "budget;1000", [(1, "no_vote_type"), (4, "meta_twice")]),
        (5, "num_projects;3", [(5, "sum")]),
        (6, "num_votes;1", [(6, "sum")]),
        (6, "max_length;1", [(13, "length")]),
        (6, "max_length;two", [(6, "number")]),
        (9, "a;much;2;Ławka", [(9, "cost")]),
        (9, "a;-600;2;Ławka", [(9, "cost")]),
        (9, "a;1e3;2;Ławka", [(9, "cost")]),
        (9, "a;0;2;Ławka", [(9, "cost")]),
        (9, "a;600;3;Ławka", [(9, "project_sum")]),
        (9, "a;600;2;Ławka;w parku", [(9, "columns")]),
        (9, ";600;2;Ławka", [(9, "project_key"), (13, "unknown_project"), (14, "unknown_project")]),
        (10, "a;600;2;Ławka", [(10, "project_twice"), (13, "unknown_project")]),
        (10, 'b;99;1;"Park', [(10, "quotes")]),
        (8, "project_id;name;votes;price", [(8, "no_column")]),
        (8, "project_id;cost;name;name", [(8, "column_twice")]),
        (12, "voter_id;choice", [(12, "no_column")]),
        (13, ";a,b", [(13, "no_voter")]),
        (13, "v1;a,b,c", [(13, "unknown_project")]),
        (14, "v1;a", [(14, "voter_twice")]),
        (14, "v2;a,a", [(9, "project_sum"), (14, "chosen_twice")]),
        (7, "META", [(7, "section_twice")]),
        (1, "key;value", [(1, "before_sections")]),
    ],
)
def test_a_fault_is_named_with_its_line(line, text, found):
    assert faults(*changed(line, text)) == found


def test_all_faults_are_named_at_once():
    assert faults(*META, *PROJECTS, "VOTES", "voter_id;vote", "v1;a,b,x", "v1;a") == [(13, "unknown_project"), (14, "voter_twice")]


def test_a_line_is_counted_where_it_starts_though_a_name_runs_over_two():
    assert faults(*changed(9, 'a;600;2;"Ławka\nw parku"')[:13], "v1;a") == [(15, "voter_twice")]


def test_other_letters_are_refused():
    assert faults(*GOOD, encoding="windows-1250") == [(9, "not_utf8")]
    assert faults(*GOOD, encoding="utf-16") == [(1, "not_utf8")]
    assert faults(*GOOD, "\0") == [(15, "not_text")]


def test_missing_sections_are_named():
    assert faults("") == [(0, "no_section")] * 3
    assert faults(*META, *PROJECTS, "VOTES") == [(0, "no_section")]
    assert faults(*META[:-1], "num_votes;0", *PROJECTS[:2], "a;6;0;x", "b;6;0;x", *VOTES[:2]) == [(11, "no_votes")]


def test_a_file_too_large_is_not_looked_at(monkeypatch):
    monkeypatch.setattr(parsing, "MOST_BYTES", 100)
    assert faults(*GOOD) == [(0, "too_large")]


@given(st.integers(0, 10**14))
def test_amounts_are_read_as_written(grosze):
    assert in_grosze(in_zloty(grosze)) == grosze


@pytest.mark.parametrize("text", ["", "1,234", "1 000", "1.", "+5", "0x10", "inf", "１００", "1" * 20])
def test_what_is_no_amount_is_none(text):
    assert in_grosze(text) is None


TEXT = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(' ;",\n'), max_size=12).map(str.strip)
KEY = st.text("abcż0123456789-_\"'", min_size=1, max_size=6)


@st.composite
def files(draw):
    keys = draw(st.lists(KEY, min_size=1, max_size=5, unique=True))
    votes = draw(st.dictionaries(KEY, st.lists(st.sampled_from(keys), unique=True), min_size=1, max_size=6))
    meta = {"vote_type": "approval", "unit": draw(TEXT), "num_votes": str(len(votes))}
    projects = [ProjectLine(key, draw(st.integers(1, 10**9)), {"name": draw(TEXT)}) for key in keys]
    lines = [VoteLine(voter, tuple(choices), {"age": draw(TEXT)}) for voter, choices in votes.items()]
    return File(draw(st.integers(1, 10**10)), meta, tuple(projects), tuple(lines))


@settings(deadline=None)
@given(files())
def test_what_is_written_is_read_back(file):
    assert read(write(file)) == file
