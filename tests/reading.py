"""Reads print-outs back: a PDF as a program for the blind would, a code from the rendered page as a phone would."""

import io
from collections.abc import Iterator

import pypdf
import zxingcpp
from PIL import Image

from mam.core import paper


def opened(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def pages(content: bytes) -> list[str]:
    """The text of each page, in reading order, with hard spaces as spaces."""
    return [page.extract_text().replace("\N{NO-BREAK SPACE}", " ") for page in opened(content).pages]


def text(content: bytes) -> str:
    """The whole text in one line, so that a broken line does not hide a sentence."""
    return " ".join(" ".join(pages(content)).split())


def roles(content: bytes) -> list[str]:
    """The structure tags in reading order, like Document, H1, P, Figure."""
    return [str(node["/S"])[1:] for node in structure(content) if "/S" in node]


def languages(content: bytes) -> set[str]:
    """The languages of parts that differ from the document's."""
    return {str(node["/Lang"]) for node in structure(content) if "/Lang" in node}


def structure(content: bytes) -> Iterator[dict]:
    """Every element of the structure tree, in reading order."""

    def below(node):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for one in node:
                yield from below(one)
        elif isinstance(node, dict):
            yield node
            yield from below(node.get("/K", []))

    return below(opened(content).trailer["/Root"]["/StructTreeRoot"]["/K"])


def assert_accessible(content: bytes, title: str, language: str = "pl"):
    """What PDF/UA asks of a document that can be seen from outside."""
    reader = opened(content)
    root = reader.trailer["/Root"]
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"] == language
    assert reader.metadata.title == title
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert roles(content).count("H1") == 1
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()


def codes(template, sheet: dict) -> list[str]:
    """What a phone reads from the first page as it is drawn, at the coarse 100 dots per inch of a bad printer."""
    picture = Image.open(io.BytesIO(paper.png(template, sheet, title="Kod", language="pl", dots_per_inch=100)))
    return [found.text for found in zxingcpp.read_barcodes(picture)]
