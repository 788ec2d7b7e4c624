"""Markdown of people's pages into safe HTML: headings from the second level, no raw HTML, links told to search engines as foreign."""

import functools
import itertools
import re

import nh3
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from markdown_it import MarkdownIt

from mam.core.text import hard_spaces

TAGS = {"h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "em", "a", "blockquote", "code", "pre", "br", "hr"}
TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}

SCHEMES = {"http", "https", "mailto", "tel"}


@functools.cache
def parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable("table")


def to_html(source: str) -> SafeString:
    """Safe HTML of somebody's Markdown; a wide table scrolls in its own frame."""
    tokens = parser().parse(source or "")
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(4, max(2, int(token.tag[1])))}"
        for child in token.children or []:
            if child.type == "text":
                child.content = hard_spaces(child.content)
    html = parser().renderer.render(tokens, parser().options, {})
    clean = nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, link_rel="noopener nofollow", url_schemes=SCHEMES)
    number = itertools.count(1)
    framed = re.sub("<table>", lambda _match: _frame(next(number)), clean).replace("</table>", "</table></div>")
    return mark_safe(framed)


def _frame(number: int) -> str:
    """The start of a table's frame; numbered, so that a screen reader tells two of them apart."""
    name = _("Table %(number)d; it can be moved sideways") % {"number": number}
    return format_html('<div class="scroll" tabindex="0" role="region" aria-label="{}"><table class="table">', name)
