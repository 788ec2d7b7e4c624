"""Sheets of paper: a Typst template and data become a tagged PDF, or a picture for a screen.

Data travels as JSON beside the template and never inside it, so whatever people typed comes out as text. What all sheets share
(fonts, colours, plate, marks) stands in core/sheets.
"""

import functools
import io
import json
from pathlib import Path

import segno
import typst

from . import clock

ROOMS = Path(__file__).resolve().parents[1]
FONTS = Path(__file__).parent / "sheets" / "fonts"
# PDF/UA-1: tags, language, title, words for every picture; Typst refuses a template that leaves one out.
STANDARD = "ua-1"


def pdf(template: Path, data: dict, *, title: str, language: str) -> bytes:
    """A tagged PDF. template: a .typ file below a room. data: anything JSON can say, as `given` in the template."""
    made = int(clock.now().timestamp())
    return _compiler(template, data, title, language).compile(format="pdf", pdf_standards=STANDARD, timestamp=made)


def png(template: Path, data: dict, *, title: str, language: str, dots_per_inch: int = 72) -> bytes:
    """The first page as a picture; at 72 dots per inch a point of the template is a pixel."""
    made = _compiler(template, data, title, language).compile(format="png", ppi=dots_per_inch)
    return made[0] if isinstance(made, list) else made


def qr(address: str) -> str:
    """The address as an SVG code with its quiet zone, readable with a seventh of it covered."""
    made = io.BytesIO()
    segno.make(address, error="m", micro=False).save(made, kind="svg", border=4, scale=10, xmldecl=False, light="#ffffff")
    return made.getvalue().decode()


def _compiler(template: Path, data: dict, title: str, language: str) -> typst.Compiler:
    """A compiler for one sheet: it may not be shared by threads, the fonts may."""
    inputs = {"data": json.dumps(data, ensure_ascii=False), "title": title, "language": language}
    return typst.Compiler(template, root=ROOMS, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=inputs)


@functools.cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])
