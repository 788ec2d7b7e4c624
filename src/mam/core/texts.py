"""Texts of the interface: collecting them from the code and compiling catalogues, without any system tool.

Each room has its own catalogues in locale/{pl,sk,en}. Message ids are English, so the English catalogue is complete by itself.
"""

import io
import os
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOMS = Path(__file__).resolve().parents[1]
LANGUAGES = ("pl", "sk", "en")
KEYWORDS = {
    "_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None, "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2), "ngettext": (1, 2), "ngettext_lazy": (1, 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def rooms() -> list[Path]:
    return sorted(path.parent for path in ROOMS.glob("*/apps.py"))


def messages_of(room: Path) -> Iterator[tuple[str, str | tuple, str | None]]:
    """(file, id or ids, context) for every text in a room's Python and templates."""
    sources = sorted([*room.rglob("*.py"), *room.glob("templates/**/*.html"), *room.glob("templates/**/*.txt")])
    for source in sources:
        if "migrations" in source.parts:
            continue
        text = source.read_text()
        code = text if source.suffix == ".py" else flat(templatize(text, origin=str(source)))
        found = extract("python", io.BytesIO(code.encode()), KEYWORDS, options={"encoding": "utf-8"})
        for _line, message, _comments, context in found:
            if message and message != "":
                yield source.relative_to(ROOMS).as_posix(), message, context


def flat(template_as_code: str) -> str:
    """Without indentation, which means nothing in a template and would confuse the reader of Python."""
    return "\n".join(line.lstrip() for line in template_as_code.splitlines())


def catalogue_path(room: Path, language: str) -> Path:
    return room / "locale" / language / "LC_MESSAGES" / "django.po"


def read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def collected(room: Path, language: str) -> Catalog:
    """The catalogue as it should be: every text of the code, with the translations the old catalogue had."""
    old = read(catalogue_path(room, language), language)
    new = Catalog(locale=language, charset="utf-8", fuzzy=False)
    new.header_comment = ""
    for file, message, context in messages_of(room):
        new.add(message, context=context, locations=[(file, None)])
    for message in new:
        if message.id:
            message.string = translation(message, old, language)
    return new


def translation(message: Message, old: Catalog, language: str):
    known = old.get(message.id[0] if message.pluralizable else message.id, message.context)
    if known and has_text(known) and known.pluralizable == message.pluralizable:
        return known.string
    if language == "en":
        return tuple(message.id) if message.pluralizable else message.id
    return ("",) * 3 if message.pluralizable else ""


def has_text(message: Message) -> bool:
    return all(message.string) if message.pluralizable else bool(message.string)


def written(catalogue: Catalog) -> bytes:
    buffer = io.BytesIO()
    write_po(buffer, catalogue, sort_output=True, omit_header=True, width=120, include_lineno=False)
    plural = catalogue.plural_forms
    head = f'msgid ""\nmsgstr ""\n"Language: {catalogue.locale}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    return (head + f'"Plural-Forms: {plural}\\n"\n\n').encode() + buffer.getvalue()


def collect() -> None:
    """Writes every room's catalogues anew."""
    for room in rooms():
        for language in LANGUAGES:
            catalogue = collected(room, language)
            if len(catalogue):
                path = catalogue_path(room, language)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(written(catalogue))


def compile_all() -> None:
    """Writes .mo files beside the catalogues; they are made on each machine and not kept in the repository.

    A file appears whole, because another process may be reading it.
    """
    for path in ROOMS.glob("*/locale/*/LC_MESSAGES/django.po"):
        target = path.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= path.stat().st_mtime:
            continue
        unfinished = target.with_suffix(f".{os.getpid()}")
        with unfinished.open("wb") as file:
            write_mo(file, read(path, path.parents[1].name))
        unfinished.replace(target)


def faults(language: str = "pl") -> list[str]:
    """What is wrong with a language: texts missing from the catalogue, not translated, or with other placeholders."""
    found = []
    for room in rooms():
        catalogue = read(catalogue_path(room, language), language)
        for file, message, context in messages_of(room):
            key = message[0] if isinstance(message, tuple) else message
            known = catalogue.get(key, context)
            if known is None or not has_text(known):
                found.append(f"{file}: {key!r} has no text in {language}")
            elif not same_placeholders(known):
                found.append(f"{file}: {key!r} has other placeholders in {language}")
    return sorted(set(found))


def same_placeholders(message: Message) -> bool:
    ids = message.id if message.pluralizable else (message.id,)
    strings = message.string if message.pluralizable else (message.string,)
    allowed = set().union(*(PLACEHOLDER.findall(text) for text in ids))
    needed = set(PLACEHOLDER.findall(ids[0])) & set(PLACEHOLDER.findall(ids[-1]))
    return all(needed <= set(PLACEHOLDER.findall(text)) <= allowed for text in strings)
