"""Short words for the booking pages: a filled sheet, the fields a page carries along, the text people read."""

import re

from mam.places.models import Booking

BOOK = "/chrzanow/places/mam/book/"
DESK_BOOK = "/chrzanow/places/mam/desk/book/"

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
SIGNED = {"deed": "book", "title": "Próba chóru", "accepted": "on"}


def sheet(*slugs, **more) -> dict:
    """The first sheet filled: a thing on Wednesday, 2 December 2026, 17:00-19:00, for eight people."""
    said = {"thing": list(slugs or ("sala-duza",)), "day": "2026-12-02", "from": "17:00", "to": "19:00", "people": "8"}
    return {**said, "who": "me", "repeat": "once", "deed": "check", **more}


def carried(answer) -> dict:
    """Everything the page carries along hidden."""
    found: dict = {}
    for name, value in HIDDEN.findall(words(answer)):
        found.setdefault(name, []).append(value)
    return {name: values for name, values in found.items() if name not in ("csrfmiddlewaretoken", "next")}


def words(answer) -> str:
    return answer.content.decode()


def main(answer) -> str:
    """The page without its top and foot."""
    return words(answer).partition("<main")[2].partition("</main")[0]


def text(answer) -> str:
    """The words of the page without tags, hard spaces as spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", main(answer)).replace("\u00a0", " ").split())


def book_on_web(client, *slugs, address=BOOK, **more):
    """Both sheets, one after the other; gives the last answer."""
    second = client.post(address, sheet(*slugs, **more))
    return client.post(address, {**carried(second), **SIGNED})


def booked() -> list[Booking]:
    """Bookings without holds, those that ran out included."""
    return list(Booking.objects.filter(hold_until=None).order_by("during"))
