"""A topic on paper: its page as A4, and a blank sheet of statements to tick."""

from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from mam.core import clock, paper
from mam.core.dates import DASH, day_words
from mam.core.text import hard_spaces
from mam.places.models import Centre

from ...models import NextStep, Statement, Topic
from ...words.topics import Making, Says
from .consent import OptionStand
from .page import TopicPage, page_of

SHEETS = Path(__file__).resolve().parents[2] / "paper"


def topic_paper(topic: Topic) -> dict:
    """Everything topic.typ says; only what everybody may read."""
    shown = page_of(topic)
    link = settings.MAM_ADDRESS + reverse("voice:topic", args=[topic.municipality.slug, topic.number])
    closed = topic.closed and _("closed on %(day)s") % {"day": day_words(topic.closed)}
    stage = closed or _("Stage: %(stage)s") % {"stage": topic.get_stage_display()}
    return {
        **plate(topic), "number": _("Topic no. %(n)s") % {"n": topic.number}, "question": hard_spaces(topic.question),
        "summary": hard_spaces(topic.summary), "stage": stage, "qr": paper.qr(link), "qr_words": _("QR code: the page of this topic"),
        "outcome": outcome_of(shown), "needs": [hard_spaces(f"{row.need.title}: {row.need.text}") for row in shown.needs],
        "known": said(shown, Making.KNOWN), "options": [option_words(stand) for stand in shown.options],
        "pro": said(shown, Making.FOR), "con": said(shown, Making.AGAINST),
        "meetings": [hard_spaces(row.event.title) for row in shown.meetings],
        "words": {
            "outcome": _("What came of it"), "needs": _("It began with these needs"), "known": _("What we know"), "options": _("Options"),
            "sides": _("For and against"), "pro": _("Points for"), "con": _("Points against"), "meetings": _("We meet"),
        },
        "say": hard_spaces(_("What do you say? By the code, by phone or at the desk: give the number of the topic.")),
        "foot": _("Printed on %(day)s") % {"day": day_words(clock.today())},
    }  # fmt: skip


def outcome_of(shown: TopicPage) -> dict | None:
    if shown.outcome is None:
        return None
    steps = [[became_of(step), hard_spaces(step.who), day_words(step.until)] for step in shown.outcome.steps.all()]
    who = _("Decided by: %(who)s") % {"who": shown.outcome.decided_by}
    return {"text": hard_spaces(shown.outcome.text), "who": who, "steps": steps, "head": [_("What"), _("Who"), _("Until when")]}


def became_of(step: NextStep) -> str:
    """The step, and after it what became of it, or that it is late."""
    late = pgettext("a promised step", "late") if step.is_late else ""
    more = f"{step.end.get_came_display()}: {step.end.word}" if step.end else late
    return hard_spaces(f"{step.what} {DASH} {more}" if more else step.what)


def option_words(stand: OptionStand) -> str:
    """The option, and after it the other wordings that wait for an answer."""
    more = [_("Proposed: %(text)s") % {"text": f"„{row.remark.text}”"} for row in stand.wordings.proposed]
    return hard_spaces(f" {DASH} ".join([stand.option.text, *more]))


def said(shown: TopicPage, kind: str) -> list[str]:
    return [hard_spaces(remark.text) for remark in shown.remarks[kind] if remark.shown]


def statements_paper(topic: Topic) -> dict:
    """Everything statements.typ says: the statements with the numbers under which they are typed in."""
    rows = Statement.objects.public().filter(topic=topic)
    return {
        **plate(topic), "question": hard_spaces(topic.question), "sheet": _("number of this sheet"),
        "lead": hard_spaces(_("Put one tick in each row. Leave out what you do not want to answer. We do not ask who you are.")),
        "head": [_("no."), _("statement"), *(str(one.label) for one in (Says.AGREE, Says.DISAGREE, Says.PASS))],
        "rows": [{"number": str(row.number), "text": hard_spaces(row.text)} for row in rows],
        "own": _("A sentence of my own, at most 140 characters:"),
        "back": hard_spaces(_("Leave the sheet at the desk. Somebody will type it in and write its number in the corner.")),
        "foot": _("Topic no. %(n)s") % {"n": topic.number},
    }  # fmt: skip


def plate(topic: Topic) -> dict:
    """The name of the place, as by its door."""
    centre = Centre.objects.order_by("pk").first()
    house = centre.name if centre else f"MAM {topic.municipality.name}"
    return {"by": house, "house": house, "place": centre.street if centre else ""}


def topic_pdf(topic: Topic, language: str) -> bytes:
    return paper.pdf(SHEETS / "topic.typ", topic_paper(topic), title=topic.question, language=language)


def statements_pdf(topic: Topic, language: str) -> bytes:
    title = f"{_('A sheet of statements')}: {topic.question}"
    return paper.pdf(SHEETS / "statements.typ", statements_paper(topic), title=title, language=language)
