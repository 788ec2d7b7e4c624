"""The style guide shows every component and never rots."""

import re

from mam.ui.guide import SAMPLES, guides, icon_names, missing_samples
from mam.ui.stylesheet import component_files, stylesheet
from tests.house import tree


def test_every_component_has_a_sample():
    assert missing_samples() == []


def test_every_sample_belongs_to_a_component():
    assert {file.stem for file in SAMPLES.glob("*.html")} == {guide.name for guide in guides()}


def test_no_two_components_share_a_name():
    names = [file.stem.partition("-")[2] for file in component_files()]
    assert len(names) == len(set(names))


def test_anyone_opens_the_guide_and_sees_all_components(client, db):
    page = client.get("/style/").content.decode()
    for guide in guides():
        assert f'id="c-{guide.name}"' in page


def test_components_use_tokens_and_write_no_colour_of_their_own():
    """Shadows of lit things may; everything else comes from tokens.css, so that contrast is counted in one place."""
    colour = re.compile(r"#[0-9a-f]{3,8}\b", re.IGNORECASE)
    for file in component_files():
        if "paper" not in file.stem:
            assert not colour.findall(file.read_text()), file.name


def test_the_two_dark_blocks_of_the_tokens_are_equal():
    """Once for the system's wish, once for the reader's own."""
    tokens = stylesheet().partition("@layer base")[0]
    blocks = re.findall(r':root(?::not\(\[data-scheme="light"\]\)|\[data-scheme="dark"\])\s*\{(.*?)\}', tokens, re.DOTALL)
    dark = [re.findall(r"--[\w-]+:[^;]+;", re.sub(r"/\*.*?\*/", "", block)) for block in blocks]
    dark = [block for block in dark if any("--paper:" in line for line in block)]
    assert len(dark) >= 2
    assert all(sorted(block) == sorted(dark[0]) for block in dark)


def test_every_icon_that_a_template_asks_for_is_drawn():
    drawn, wanted = set(icon_names()), set()
    for template in tree.templates():
        wanted |= set(re.findall(r'{%\s*icon "([a-z-]+)"', template.read_text()))
    assert wanted <= drawn
