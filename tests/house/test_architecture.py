"""The constitution, checked: who may lean on whom in imports, tables and templates."""

import os
import re
import subprocess

from django.apps import apps

from tests.house import tree

# The frame of every page is drawn by `ui` and leads to higher rooms by name: home and sign-in from the plate, the demo's
# cast and mailbox from its strip, and the way out of a dead end. Nothing else may name an address above itself.
FRAME = {"page.html", "_top.html", "_bar.html", "_foot.html", "_crumbs.html"}
FRAME_MAY_NAME = {"home", "people", "demo", "journal"}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "services", "common", "signals", "misc", "manager", "base"}
LINK = re.compile(r"""{%\s*(?:include|extends|url)\s+["'](\w+)[/:]""")
INLINE = re.compile(r"""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<style\b|<script(?![^>]*\bsrc=)|javascript:""", re.IGNORECASE)
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")


def test_the_import_contracts_are_kept(tmp_path):
    """Runs import-linter as a person would, so that its own report explains a break."""
    command = [tree.ROOT / ".venv" / "bin" / "lint-imports", "--no-logo", "--cache-dir", tmp_path]
    env = {**os.environ, "PYTHONPATH": str(tree.ROOT / "src")}
    done = subprocess.run(command, cwd=tree.ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def room_of(model) -> str:
    return model.__module__.split(".")[1]


def links_between_rooms():
    for model in apps.get_models(include_auto_created=False):
        if not model.__module__.startswith("mam."):
            continue
        for field in model._meta.get_fields():
            other = field.related_model if field.is_relation and not field.auto_created else None
            if other is not None and other.__module__.startswith("mam.") and room_of(other) != room_of(model):
                yield model, field, other


def test_tables_point_downwards_only():
    level = tree.levels()
    up = [
        f"{model.__name__}.{field.name}: {room_of(model)} -> {room_of(other)}"
        for model, field, other in links_between_rooms()
        if level[room_of(other)] >= level[room_of(model)]
    ]
    assert not up


def test_links_between_rooms_have_no_reverse_name():
    named = [
        f"{model.__name__}.{field.name}"
        for model, field, _other in links_between_rooms()
        if not field.remote_field.hidden
    ]
    assert not named, "give them related_name='+'"


def test_templates_link_downwards_only():
    level, up = tree.levels(), []
    for template in tree.templates():
        room = template.relative_to(tree.ROOMS).parts[0]
        is_frame = room == "ui" and (template.name in FRAME or "trouble" in template.parts)
        for target in LINK.findall(template.read_text()):
            above = target in level and level[target] > level[room]
            if above and not (is_frame and target in FRAME_MAY_NAME):
                up.append(f"{tree.name(template)} names {target}")
    assert not up


def test_templates_obey_the_content_security_policy():
    """No inline styles, scripts or handlers: the browser would refuse them."""
    found = {tree.name(template): INLINE.findall(template.read_text()) for template in tree.templates()}
    assert not {name: inline for name, inline in found.items() if inline}


def test_no_module_has_a_name_that_says_nothing():
    assert not [tree.name(path) for path in tree.python_files("src", "bench") if path.stem in FORBIDDEN_NAMES]
    assert not [tree.name(path) for path in tree.ROOMS.rglob("*") if path.is_dir() and path.name in FORBIDDEN_NAMES]


def test_nothing_is_left_for_later():
    this = tree.ROOT / "tests" / "house" / "test_architecture.py"
    files = [path for path in [*tree.python_files(), *tree.templates()] if path != this]
    assert not [tree.name(path) for path in files if UNFINISHED.search(path.read_text())]
