"""A file fits on a screen or two, a function on one; when it does not, it holds two things that want their own names."""

import ast

import pytest

from tests.house import tree

FILE, FUNCTION, TEMPLATE, IMPORTS, COLUMNS = 250, 40, 120, 18, 140


def files():
    return pytest.mark.parametrize("path", tree.python_files(), ids=tree.name)


@files()
def test_a_file_is_short(path):
    assert len(path.read_text().splitlines()) <= FILE


@files()
def test_functions_are_short(path):
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(tree.syntax(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno + 1 > FUNCTION
    ]
    assert not long


@files()
def test_a_file_leans_on_few_others(path):
    imports = [node for node in ast.walk(tree.syntax(path)) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert len(imports) <= IMPORTS


@files()
def test_lines_are_not_crammed(path):
    assert not [f"line {n}" for n, line in enumerate(path.read_text().splitlines(), 1) if len(line) > COLUMNS]


@pytest.mark.parametrize("path", tree.templates(), ids=tree.name)
def test_a_template_is_short(path):
    assert len(path.read_text().splitlines()) <= TEMPLATE


@files()
def test_modules_and_public_functions_of_the_rooms_say_what_they_are(path):
    """Every action, permission and method of a room, and every module of the launcher, has its sentence."""
    parts = path.relative_to(tree.ROOT).parts
    if parts[0] != "src" or path.name == "__init__.py" or not {"actions", "methods", "launch"} & set(parts):
        pytest.skip("outside the rules")
    module = tree.syntax(path)
    assert ast.get_docstring(module), "the module has no docstring"
