"""The table of contents: adding a page, hiding it and showing it again."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import text
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.journal.actions import record
from mam.people.models import Person

from ..models import Page

LONGEST_TITLE = 120
# Words that stand in addresses of the pages themselves.
RESERVED = {"new"}


def add_page(title: str, *, by: Person) -> Page:
    """A new page at the end of the contents, hidden until somebody shows it. Its address comes from the title."""
    demand("home.add_page", by)
    title = text.clean_line(title)
    address = text.address(title)[:70]
    if not address or len(title) > LONGEST_TITLE:
        raise Refusal(
            Reason("no_title", _("This cannot be a title."), _("Write a few words, up to 120 letters."), field="title")
        )
    with transaction.atomic():
        pages = list(Page.objects.select_for_update())
        taken = RESERVED | {page.slug for page in pages}
        order = max((page.order for page in pages), default=0) + 1
        page = Page.objects.create(slug=_free(address, taken), title=title, order=order, hidden=True)
        record("added_page", page, by=by)
    return page


def hide_page(page: Page, *, by: Person) -> Page:
    """Takes a page off the contents; its text and versions stay."""
    demand("home.hide_page", by)
    return _turn(page, hidden=True, verb="hid_page", by=by)


def show_page(page: Page, *, by: Person) -> Page:
    """Puts a page back among the contents. A page without a word has nothing to show."""
    demand("home.show_page", by)
    if page.newest is None:
        raise Refusal(Reason("no_text", _("The page is still empty."), _("Write it first, then show it.")))
    return _turn(page, hidden=False, verb="showed_page", by=by)


def _turn(page: Page, *, hidden: bool, verb: str, by: Person) -> Page:
    with transaction.atomic():
        page = Page.objects.select_for_update().get(pk=page.pk)
        if page.hidden != hidden:
            page.hidden = hidden
            page.save(update_fields=["hidden"])
            record(verb, page, by=by)
    return page


def _free(address: str, taken: set[str]) -> str:
    number, free = 2, address
    while free in taken:
        free, number = f"{address}-{number}", number + 1
    return free
