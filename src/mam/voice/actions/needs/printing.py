"""The printed sheet for a need: large letters, its own number, and a slip to tear off and keep."""

from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core import paper
from mam.core.text import hard_spaces
from mam.municipalities.scope import current
from mam.places.models import Centre

from ...methods.slips import make_slip, slip_words

SHEETS = Path(__file__).resolve().parents[2] / "paper"


def need_sheet(slip: str = "") -> dict:
    """Everything need.typ says. Each sheet has a new number; nothing is written down until somebody types the sheet in."""
    town, centre = current(), Centre.objects.order_by("pk").first()
    back = settings.MAM_ADDRESS + reverse("voice:slip", args=[town.slug])
    house = centre.name if centre else f"MAM {town.name}"
    return {
        "by": house, "house": house, "place": centre.street if centre else "", "slip": slip_words(slip or make_slip()),
        "number_words": _("number of this sheet"), "title": _("Say what is missing"),
        "lead": hard_spaces(_("What is missing here, or what is wrong? One sentence is enough. Leave the sheet at the desk.")),
        "what": _("In your own words"), "what_hint": _("Please write nothing about health, politics or anybody's origin."),
        "where": _("Where is it?"), "who": _("Who may know your name?"), "who_hint": "",
        "ways": [
            _("everybody may read my first name"), _("only the people of this place know my name"), _("nobody; the slip is enough for me"),
        ],
        "contact": _("First name, phone or e-mail"), "contact_hint": _("You can leave it empty. Then the answer waits under the number."),
        "keep": _("Tear this off and keep it"), "qr": paper.qr(back), "qr_words": _("QR code: see what became of it"),
        "back": hard_spaces(_("With this number you see what became of it: by the code, by phone or at the desk.")),
    }  # fmt: skip


def need_sheet_pdf(sheet: dict, language: str) -> bytes:
    return paper.pdf(SHEETS / "need.typ", sheet, title=f"{sheet['title']}: {sheet['slip']}", language=language)
