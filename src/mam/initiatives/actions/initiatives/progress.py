"""How it goes, and what came of it."""

import uuid
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.once import made_before
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line, clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person
from mam.voice.actions.needs.photos import kept_photo, thrown_away

from ...models import Initiative, Progress, Result
from .telling import tell_progress, tell_result


@dataclass(frozen=True)
class ResultAsk:
    """thanks: names only of people who agreed."""

    done: str
    changed: str
    people: int = 0
    lessons: str = ""
    thanks: str = ""


def write_progress(
    initiative: Initiative, text: str, *, photo: bytes = b"", photo_alt: str = "", by: Person, channel: str = Channel.WEB,
    request_key: uuid.UUID | None = None,
) -> Progress:  # fmt: skip
    """The same filled form writes one note; the picture loses what the camera wrote into it."""
    demand("initiatives.write_progress", by, initiative)
    said, alt = clean_text(text), clean_line(photo_alt)[:200]
    if not 3 <= len(said) <= 2000:
        raise Refusal(Reason("text", _("A note has 3 to 2000 characters."), _("One sentence is enough."), field="text"))
    kept = kept_photo(photo, alt, folder="initiatives") if photo else ""
    try:
        with transaction.atomic():
            Initiative.objects.select_for_update(no_key=True).get(pk=initiative.pk)
            if known := made_before(_of_form, request_key, ours=lambda row: row.by_id == by.pk):
                thrown_away(kept)
                return known
            made = Progress.objects.create(
                initiative=initiative,
                text=said,
                photo=kept,
                photo_alt=alt if kept else "",
                by=by,
                at=clock.now(),
                request_key=request_key,
            )
            record("wrote_progress", initiative, by=by, channel=channel)
            tell_progress(made, by=by)
    except Exception:
        thrown_away(kept)
        raise
    return made


def write_result(initiative: Initiative, ask: ResultAsk, *, by: Person, channel: str = Channel.WEB) -> Result:
    """A correction is a new row; the same words again change nothing."""
    demand("initiatives.keep", by, initiative)
    words = {name: clean_text(getattr(ask, name)) for name in ("done", "changed", "lessons", "thanks")}
    if reasons := list(_reasons(words, ask.people)):
        raise Refusal(reasons)
    with transaction.atomic():
        Initiative.objects.select_for_update().get(pk=initiative.pk)
        last = Result.objects.filter(initiative=initiative).first()
        if last and last.people == ask.people and all(getattr(last, name) == text for name, text in words.items()):
            return last
        made = Result.objects.create(initiative=initiative, people=ask.people, by=by, at=clock.now(), **words)
        record("wrote_initiative_result", initiative, by=by, channel=channel)
        tell_result(made, by=by)
    return made


def _of_form(request_key: uuid.UUID) -> Progress | None:
    return Progress.objects.filter(request_key=request_key).first()


def _reasons(words: dict[str, str], people: int):
    most = {"done": 3000, "changed": 2000, "lessons": 2000, "thanks": 1000}
    for name in ("done", "changed"):
        if len(words[name]) < 3:
            yield Reason(
                name,
                _("Say what was done and what changed."),
                _("“Nothing changed, because…” is an answer too."),
                field=name,
            )
    for name, text in words.items():
        if len(text) > most[name]:
            sentence = _(
                "It is too long: %(limit_value)d characters fit here, and there are %(show_value)d. Make it shorter."
            )
            yield Reason("long", sentence % {"limit_value": most[name], "show_value": len(text)}, field=name)
    if not 0 <= people <= 1_000_000:
        yield Reason(
            "people", _("Count the people who took part."), _("Write a number, for example 23."), field="people"
        )
