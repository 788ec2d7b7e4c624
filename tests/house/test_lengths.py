"""A file fits on a screen or two, a function on one; when it does not, it holds two things that want their own names."""

import ast

import pytest

from tests.house import tree

FILE, FUNCTION, TEMPLATE, IMPORTS, COLUMNS = 250, 40, 120, 18, 140
# What must say in a sentence what it is for: rules, maths and the launcher.
TOLD = {"actions", "methods", "launch", "permissions.py", "words.py"}


@pytest.fixture(scope="module")
def files():
    return tree.python_files()


def lines(path) -> int:
    return len(path.read_text().splitlines())


def test_files_are_short(files):
    assert not [f"{tree.name(path)}: {lines(path)} lines" for path in files if lines(path) > FILE]


def test_functions_are_short(files):
    assert not [
        f"{tree.name(path)} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in files
        for node in ast.walk(tree.syntax(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno + 1 > FUNCTION
    ]


def imports(path) -> int:
    """Import statements, wherever in the file they stand."""
    return sum(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(tree.syntax(path)))


def test_a_file_leans_on_few_others(files):
    assert not {tree.name(path): imports(path) for path in files if imports(path) > IMPORTS}


def test_lines_are_not_crammed(files):
    assert not [
        f"{tree.name(path)}:{number}"
        for path in files
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if len(line) > COLUMNS
    ]


def test_templates_are_short():
    assert not [f"{tree.name(path)}: {lines(path)} lines" for path in tree.templates() if lines(path) > TEMPLATE]


def test_rules_maths_and_the_launcher_say_what_they_are(files):
    told = [path for path in files if path.parts[-1] != "__init__.py" and TOLD & set(path.relative_to(tree.ROOT).parts)]
    told = [path for path in told if "src" in path.relative_to(tree.ROOT).parts]
    assert not [tree.name(path) for path in told if not ast.get_docstring(tree.syntax(path))]
