"""Markdown of people's pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mam.ui.markdown import to_html


def test_the_page_keeps_its_one_first_heading():
    html = to_html("# Jeden\n\n## Dwa\n\n##### Pięć")
    assert "<h1" not in html and html.count("<h2>") == 2 and "<h4>" in html


def test_a_wide_table_scrolls_in_its_own_frame():
    html = to_html("| a | b |\n|---|---|\n| 1 | 2 |")
    assert 'class="scroll" tabindex="0" role="region"' in html and html.count("</table></div>") == 1


def test_short_words_do_not_end_a_line():
    assert "w&nbsp;domu" in to_html("Jest w domu.")


@pytest.mark.parametrize(
    "evil",
    ["<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](data:text/html,x)", '<a onclick="x">y</a>'],
)
def test_nothing_that_runs_gets_through(evil):
    html = to_html(evil)
    assert "<script" not in html and 'href="javascript' not in html and "<img" not in html and "<a onclick" not in html


@given(st.text())
def test_any_text_becomes_safe_html(source):
    html = to_html(source)
    assert "<script" not in html.lower() and "<style" not in html.lower()


def test_nothing_gives_nothing():
    assert to_html("") == to_html(None) == ""
