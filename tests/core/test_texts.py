"""Texts are collected from the code as people wrote it, and a missing one is named."""

import os
import subprocess
import sys

import pytest

from mam.core import texts

PO = """
msgid "One room"
msgid_plural "%(n)d rooms"
msgstr[0] "Jedna sala"
msgstr[1] "%(n)d sale"
msgstr[2] "{}"

msgid "Save"
msgstr "Zapisz"
"""


@pytest.fixture
def room(tmp_path, monkeypatch):
    """A made-up room with an indented template and a Python file."""
    folder = tmp_path / "attic"
    (folder / "templates").mkdir(parents=True)
    (folder / "apps.py").write_text("")
    (folder / "views.py").write_text('ngettext("One room", "%(n)d rooms", n)\n')
    (folder / "templates" / "a.html").write_text('<p>\n    {% if a %}\n  <b>{% translate "Save" %}</b>\n{% endif %}</p>')
    monkeypatch.setattr(texts, "ROOMS", tmp_path)
    return folder


def catalogue(room, plural: str):
    path = texts.catalogue_path(room, "pl")
    path.parent.mkdir(parents=True)
    path.write_text('msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=3; plural=0;\\n"\n' + PO.replace("{}", plural))


def test_texts_of_code_and_of_indented_templates_are_found(room):
    assert sorted(str(message) for _file, message, _context in texts.messages_of(room)) == ["('One room', '%(n)d rooms')", "Save"]


def test_everything_translated_is_no_fault(room):
    catalogue(room, "%(n)d sal")
    assert texts.faults("pl") == []


def test_a_missing_plural_and_another_placeholder_are_faults(room):
    catalogue(room, "")
    assert "has no text" in texts.faults("pl")[0]
    texts.catalogue_path(room, "pl").write_text(texts.catalogue_path(room, "pl").read_text().replace('[2] ""', '[2] "%(m)d sal"'))
    assert "other placeholders" in texts.faults("pl")[0]


def test_collecting_keeps_what_was_translated_and_english_is_complete_by_itself(room):
    catalogue(room, "%(n)d sal")
    texts.collect()
    assert "Zapisz" in texts.catalogue_path(room, "pl").read_text()
    assert texts.faults("pl") == texts.faults("en") == []


def test_compiling_leaves_whole_files_and_nothing_else(room):
    catalogue(room, "%(n)d sal")
    texts.compile_all()
    left = sorted(path.name for path in texts.catalogue_path(room, "pl").parent.iterdir())
    assert left == ["django.mo", "django.po"]


def test_the_check_fails_a_build_when_a_text_is_missing():
    """The command ends with a number that stops a script, or with nothing to say."""
    done = subprocess.run([sys.executable, "-m", "django", "texts", "--check"], env=os.environ, capture_output=True, text=True)
    assert (done.returncode == 0) == (not texts.faults("pl"))
