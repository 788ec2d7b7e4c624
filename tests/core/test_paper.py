"""Sheets of paper: what people type stays text, several may print at once, and printed colours can be read."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import typst

from mam.core import paper
from tests.reading import opened

HOUSE = paper.ROOMS / "core" / "sheets" / "house.typ"
TOKENS = paper.ROOMS / "ui" / "static" / "ui" / "tokens.css"
NAMES = {
    "ink": "ink", "soft": "soft", "line-colour": "line", "edge": "edge", "strong-colour": "strong", "on-strong": "on-strong",
    "no-colour": "no", "no-wash": "no-wash", "program": "program", "program-wash": "program-wash", "program-pin": "program-pin",
}  # fmt: skip
# Everything written on a sheet, and what lies under it.
WRITTEN = [
    ("ink", "paper-white"), ("soft", "paper-white"), ("program", "paper-white"), ("no-colour", "paper-white"), ("ink", "program-wash"),
    ("program", "program-wash"), ("no-colour", "no-wash"), ("on-strong", "strong-colour"), ("strong-colour", "paper-white"),
    ("ink", "program-pin"), ("ink", "no-wash"),
]  # fmt: skip


@pytest.fixture
def template(tmp_path, monkeypatch) -> Path:
    """A sheet that says one word of its data."""
    monkeypatch.setattr(paper, "ROOMS", tmp_path)
    made = tmp_path / "word.typ"
    made.write_text(
        '#set document(title: sys.inputs.title)\n#set text(lang: sys.inputs.language, font: "Source Sans Pro")\n'
        "= Tytuł\n#json(bytes(sys.inputs.data)).word"
    )
    return made


def written(template, word: str) -> str:
    content = paper.pdf(template, {"word": word}, title="Próba", language="pl")
    return opened(content).pages[0].extract_text()


@pytest.mark.parametrize("word", ['#panic("x")', '"] #read("/etc/passwd")', "*b* _i_ $x$ <etykieta> @ref \\ // nic", "\\u{1F600}"])
def test_what_people_type_is_never_read_as_a_template(template, word):
    assert word in written(template, word)


def test_polish_and_slovak_letters_have_their_shapes(template):
    letters = "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ ľščťžýáíéôäúňďĺŕ ĽŠČŤŽ"
    content = paper.pdf(template, {"word": letters}, title="Próba", language="sk")
    assert letters in opened(content).pages[0].extract_text()
    fonts = opened(content).pages[0]["/Resources"]["/Font"].values()
    assert all("SourceSansPro" in font.get_object()["/BaseFont"] for font in fonts)


def test_several_threads_print_at_once(template):
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda number: written(template, f"kartka {number}"), range(24)))
    assert all(f"kartka {number}" in text for number, text in enumerate(found))


def test_a_picture_without_words_is_refused(template):
    template.write_text(template.read_text() + '\n#image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\'/>"), format: "svg")')
    with pytest.raises(typst.TypstError, match="alt"):
        written(template, "x")


def test_the_document_names_its_language_and_title(template):
    reader = opened(paper.pdf(template, {"word": "x"}, title="Plakat: jabłka", language="sk"))
    assert reader.metadata.title == "Plakat: jabłka"
    assert reader.trailer["/Root"]["/Lang"] == "sk"


def colours(path: Path, pattern: str) -> dict[str, str]:
    return {name: value for name, value in reversed(re.findall(pattern, path.read_text()))}


def test_paper_has_the_colours_of_the_screen():
    on_paper = colours(HOUSE, r'#let ([\w-]+) = rgb\("(#[0-9a-f]{6})"\)')
    on_screen = colours(TOKENS, r"--([\w-]+): (#[0-9a-f]{6});")
    assert {name: on_paper[name] for name in NAMES} == {name: on_screen[token] for name, token in NAMES.items()}


def light(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("text", "ground"), WRITTEN)
def test_everything_written_on_paper_can_be_read(text, ground):
    on_paper = colours(HOUSE, r'#let ([\w-]+) = rgb\("(#[0-9a-f]{6})"\)')
    dark, bright = sorted((light(on_paper[text]), light(on_paper[ground])))
    assert (bright + 0.05) / (dark + 0.05) >= 5.5
