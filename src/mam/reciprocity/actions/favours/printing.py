"""The board on paper, for people without the internet: large letters, first names only, the number to say on the phone of the house."""

from pathlib import Path

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from mam.core import clock, paper
from mam.core.dates import day_words, weekday_words
from mam.core.text import hard_spaces
from mam.municipalities.scope import current
from mam.people.methods.contacts import phone_words
from mam.places.models import Centre

from ...methods.quarters import hours_of
from ...models import Favour
from ...words.favours import Direction

SHEET = Path(__file__).resolve().parents[2] / "paper" / "favours.typ"
MOST = 60


def board_sheet() -> dict:
    """Everything favours.typ says."""
    centre = Centre.objects.order_by("pk").first()
    house, phone = (centre.name, phone_words(centre.phone)) if centre else (f"MAM {current().name}", "")
    rows = list(Favour.objects.standing().select_related("person", "group")[:MOST])
    call = _("Ring %(phone)s or come to the desk, and say the number.") % {"phone": phone} if phone else ""
    return {
        "by": house, "house": house, "place": centre.street if centre else "", "title": _("Neighbours for neighbours"),
        "lead": hard_spaces(call or _("Come to the desk and say the number.")),
        "day": _("as of %(day)s") % {"day": day_words(clock.today())},
        "empty": _("Nothing hangs here today. Come and say what you can do."),
        "parts": [
            {"title": capfirst(words), "rows": [line(one) for one in rows if one.direction == way]}
            for way, words in ((Direction.GIVEN, _("I can give it")), (Direction.ASKED, _("I would like it")))
        ],
    }  # fmt: skip


def line(favour: Favour) -> dict:
    days = ", ".join(weekday_words(number) for number in favour.weekdays)
    hours = _("%(hours)s h") % {"hours": hours_of(favour.minutes)} if favour.minutes else ""
    facts = (favour.get_kind_display(), hours, favour.place, days, favour.when, favour.shown_name)
    return {"number": str(favour.pk), "title": hard_spaces(favour.title), "facts": " · ".join(filter(None, map(str, facts)))}


def board_pdf(language: str) -> bytes:
    sheet = board_sheet()
    return paper.pdf(SHEET, sheet, title=sheet["title"], language=language)
