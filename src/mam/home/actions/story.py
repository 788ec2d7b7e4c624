"""The public story of a new place: the pages every town starts with, in our own words."""

from pathlib import Path

from mam.municipalities.models import Municipality
from mam.people.models import Person

from ..models import Page
from .pages import write_page

STORY = Path(__file__).resolve().parents[1] / "story"
ORDER = ["czym-jest-mam", "co-tu-dostaniesz", "trzy-etapy", "projekt-i-partnerzy", "kontakt", "twoje-dane"]


def tell_story(municipality: Municipality, *, by: Person) -> list[Page]:
    """Writes the starting pages that the town does not have yet; pages already there stay as people wrote them."""
    made = []
    for order, slug in enumerate(ORDER):
        page, new = Page.objects.get_or_create(
            slug=slug, defaults={"title": slug, "order": order, "in_story": slug != "twoje-dane"}
        )
        if new:
            title, text = _read(slug, municipality)
            write_page(page, by=by, title=title, text=text)
            made.append(page)
    return made


def _read(slug: str, municipality: Municipality) -> tuple[str, str]:
    """Title and Markdown of a story file, with the town's own data put in."""
    heading, _, body = (STORY / f"{slug}.md").read_text().partition("\n")
    names = ("full_name", "office_address", "office_phone", "office_email")
    for name in names:
        body = body.replace("{" + name + "}", getattr(municipality, name))
    return heading.removeprefix("# ").strip(), body.strip()
