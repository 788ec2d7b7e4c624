"""The plan of an initiative as a poster, a leaflet and ready texts, for the time before there is a date to invite to."""

from django.utils.translation import gettext as _

from mam.core import clock, paper
from mam.core.dates import day_words
from mam.core.segments import plain, segments
from mam.core.text import HARD, hard_spaces
from mam.people.methods.contacts import phone_words
from mam.places.models import Centre
from mam.programme.actions.printing.event import event_pdf
from mam.programme.actions.printing.texts import SEGMENT, Texts, clean

from ...models import Initiative
from ...words.initiatives import PledgeKind
from ..initiatives.promised import promised_of
from ..initiatives.telling import address_of

SHAPES = ("a4", "a3", "a5")
MOST_LACKS, LONGEST_SUMMARY = 3, 220


def plan_sheet(initiative: Initiative, shape: str) -> dict:
    """Everything event.typ says, from the plan: what it is, what is still needed, the next step, and how to join."""
    centre = Centre.objects.order_by("pk").first()
    phone = phone_words(centre.phone).replace(" ", HARD) if centre and centre.phone else ""
    call = _("Join in: phone %(phone)s") % {"phone": phone} if phone else _("Join in with the code")
    lacks = _lacks(initiative)
    return {
        "shape": shape, "strips": False, "by": "", "slip": None, "language": "pl",
        "kicker": _("Initiative no. %(n)s") % {"n": initiative.number}, "title": hard_spaces(initiative.title),
        "summary": hard_spaces(_first_words(initiative.summary)), "day": _("Still needed:") if lacks else _("Come and do it with us"),
        "day_short": "", "hours": hard_spaces(lacks), "details": [[name, hard_spaces(words)] for name, words in _details(initiative)],
        "come": call, "ways": [_("or with the code, or at the desk")], "phone": phone,
        "plate": {"name": centre.name if centre else "", "place": centre.street if centre else ""},
        "mark": _("This is a demo: people and events are invented.") if initiative.municipality.is_demo else "",
        "qr": paper.qr(address_of(initiative)), "qr_words": _("QR code: the page of this initiative"),
    }  # fmt: skip


def plan_pdf(initiative: Initiative, shape: str, language: str) -> bytes:
    return event_pdf(plan_sheet(initiative, shape), language)


def plan_texts(initiative: Initiative) -> Texts:
    """long, short and one for a text message, like the programme's."""
    facts = "\n".join(f"{name}: {words}" for name, words in _details(initiative))
    lacks, address = _lacks(initiative), address_of(initiative)
    needed = f"{_('Still needed:')} {lacks}" if lacks else ""
    rest = plain(f". {address}")
    name = plain(initiative.title)[: SEGMENT - len(rest)]
    long = clean("\n\n", [initiative.title, initiative.summary, facts, needed, address])
    short = clean(" ", [f"{initiative.title}.", _first_words(initiative.summary), needed, address])
    return Texts(long, short, name + rest, segments(name + rest))


def _lacks(initiative: Initiative) -> str:
    """Hands, things and skills; money is settled with the team, and nobody is asked for it from a wall."""
    promised = promised_of(initiative)
    rows = initiative.wanted.filter(until__gte=clock.today()).exclude(kind=PledgeKind.MONEY).order_by("until", "pk")
    missing = [(row, row.amount - promised.get(row.pk, (0, 0))[0]) for row in rows]
    lacks = [(row, number) for row, number in missing if number > 0][:MOST_LACKS]
    return ", ".join(f"{row.what} ({number}{f'{HARD}h' if row.kind == PledgeKind.HOURS else ''})" for row, number in lacks)


def _details(initiative: Initiative) -> list[tuple[str, str]]:
    step = initiative.steps.filter(done=None, due__gte=clock.today()).first()
    where = ", ".join(part for part in (initiative.place, str(initiative.area or "")) if part)
    found = [
        (_("Where"), where),
        (_("Next step"), f"{step.title}, {day_words(step.due)}" if step else ""),
        (_("Invites"), str(initiative.group) if initiative.group else initiative.lead.first_name if initiative.lead else ""),
    ]
    return [(name, words) for name, words in found if words]


def _first_words(text: str) -> str:
    """Whole words, as many as a poster bears."""
    said = " ".join(text.split())
    return said if len(said) <= LONGEST_SUMMARY else said[:LONGEST_SUMMARY].rsplit(" ", 1)[0].rstrip(",;:") + "…"
