"""Writing public pages: every save is a new version and none is ever lost."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.people.models import Person

from ..models import Page, PageVersion


def write_page(
    page: Page, *, by: Person, title: str, text: str, why: str = "", seen: int | None = None
) -> PageVersion:
    """Saves a new version.

    seen: number of the version the writer started from; if somebody saved since, the deed is refused so that
    nobody's words are overwritten unseen. The same text again makes no new version.
    """
    demand("home.write_page", by)
    with transaction.atomic():
        page = Page.objects.select_for_update().get(pk=page.pk)
        newest = page.newest
        reasons = _reasons(title, text, newest, seen)
        if reasons:
            raise Refusal(reasons)
        if newest and newest.text == text and page.title == title:
            return newest
        page.title = title.strip()
        page.save(update_fields=["title"])
        return _add(page, newest, text, by=by, why=why)


def restore_version(version: PageVersion, *, by: Person) -> PageVersion:
    """Brings an older version back, as a new one."""
    why = _("version %(number)d brought back") % {"number": version.number}
    return write_page(version.page, by=by, title=version.page.title, text=version.text, why=why)


def _reasons(title: str, text: str, newest: PageVersion | None, seen: int | None) -> list[Reason]:
    reasons = []
    if not title.strip():
        reasons.append(Reason("no_title", _("The page has no title."), _("Write a few words."), field="title"))
    if not text.strip():
        reasons.append(Reason("no_text", _("The page is empty."), _("Write at least one sentence."), field="text"))
    if len(text) > 60_000:
        reasons.append(
            Reason("too_long", _("The page is too long."), _("Split it: 60,000 letters fit on one."), field="text")
        )
    if seen is not None and newest and newest.number != seen:
        reasons.append(
            Reason(
                "changed_meanwhile",
                _("Somebody saved this page while you were writing."),
                _("Copy your text, open the page again and join both."),
            )
        )
    return reasons


def _add(page: Page, newest: PageVersion | None, text: str, *, by: Person, why: str) -> PageVersion:
    number = newest.number + 1 if newest else 1
    version = PageVersion.objects.create(page=page, number=number, text=text, by=by, at=clock.now(), why=why)
    record("wrote_page", page, by=by, version=number)
    return version
