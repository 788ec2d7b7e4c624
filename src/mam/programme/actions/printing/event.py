"""One date as a poster, a handbill or a picture: the same facts in every shape."""

from django.utils.translation import gettext as _

from mam.core import clock, paper
from mam.core.dates import DASH, day_short, day_words, hours_words
from mam.core.text import HARD, hard_spaces

from ...methods.facts import Facts
from ...models import Occurrence
from ...words import SignUpMode
from ..facts import facts_of
from .lines import printed_facts, slip, was
from .programme import SHEETS, mark_line
from .words import ages

SHAPES = ("a4", "a3", "a5")
PICTURES = ("square", "story")


def event_sheet(occurrence: Occurrence, shape: str, *, strips: bool = False) -> dict:
    """Everything event.typ says. shape: one of SHAPES or PICTURES. strips: eight to tear off, when the house has a phone."""
    facts = facts_of(occurrence)
    phone = facts.phone.replace(" ", HARD)
    return {
        "shape": shape, "strips": strips and bool(phone), "by": facts.organiser, "slip": slip_of(facts),
        "kicker": facts.kind_words, "title": hard_spaces(facts.title), "summary": hard_spaces(facts.plain), "language": facts.language,
        "day": whole_day(facts), "day_short": day_short(facts.start), "hours": hours_words(facts.start, facts.end),
        "details": [[name, hard_spaces(words)] for name, words in details(facts)],
        "come": come(facts), "ways": ways(facts), "phone": _("phone %(phone)s") % {"phone": phone},
        "plate": {"name": facts.centre, "place": facts.street},
        "mark": mark_line(occurrence.municipality, facts.code, [printed_facts(facts)]) if shape in SHAPES else "",
        "qr": paper.qr(facts.url), "qr_words": _("QR code: the page of this date"),
    }  # fmt: skip


def whole_day(facts: Facts) -> str:
    """The day, and the last one too when it ends on another."""
    first, last = (clock.local(moment).date() for moment in (facts.start, facts.end))
    return day_words(first) if first == last else f"{day_words(first)} {DASH} {day_words(last)}"


def slip_of(facts: Facts) -> dict | None:
    """Called off with the reason, or moved with the hours before; None when neither."""
    return {"off": facts.cancelled, "words": slip(facts), "more": was(facts)} if slip(facts) else None


def details(facts: Facts) -> list[tuple[str, str]]:
    """Name and words of each fact that has any."""
    house = ", ".join(part for part in (facts.centre, facts.street) if part and facts.in_the_house)
    found = [
        (_("Where"), ", ".join(part for part in (facts.where, house) if part)),
        (_("For whom"), ages(facts.age_from, facts.age_to) or _("for everybody")),
        (_("Costs"), facts.fee),
        (_("Access"), facts.access_note or ", ".join(facts.access)),
        (_("Good to know"), facts.note),
        (_("Invites"), facts.organiser),
    ]
    return [(name, words) for name, words in found if words]


def come(facts: Facts) -> str:
    """The one thing to do."""
    if facts.cancelled:
        return _("It does not take place.")
    if facts.sign_up == SignUpMode.NONE:
        return _("Just come.")
    return _("Sign up: phone %(phone)s") % {"phone": facts.phone.replace(" ", HARD)} if facts.phone else _("Sign up with the code")


def ways(facts: Facts) -> list[str]:
    """Other ways to sign up or to ask, and the short code to quote at the desk."""
    signs_up = facts.sign_up != SignUpMode.NONE and not facts.cancelled
    other = _("or with the code, or at the desk") if signs_up else _("More: with the code, or at the desk")
    return [hard_spaces(other), _("At the desk say: %(code)s") % {"code": facts.code}]


def event_pdf(sheet: dict, language: str) -> bytes:
    title = f"{sheet['title']}, {sheet['day']}".replace(HARD, " ")
    return paper.pdf(SHEETS / "event.typ", sheet, title=title, language=language)


def event_picture(sheet: dict, language: str) -> bytes:
    """PNG, 1080 pixels wide."""
    return paper.png(SHEETS / "event.typ", sheet, title=sheet["title"], language=language)


def picture_words(facts: Facts) -> str:
    """What the pictures say, for those who do not see them."""
    when = f"{whole_day(facts)}, {hours_words(facts.start, facts.end)}"
    return ". ".join([facts.headline, when, facts.place_line]).replace(HARD, " ")
