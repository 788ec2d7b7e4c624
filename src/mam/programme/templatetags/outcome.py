"""What the page of a date says to everybody after it, and before a meeting."""

from types import SimpleNamespace

from django import template

from ..actions.feedback import is_asked
from ..actions.outcome import MEETINGS, takes_questions
from ..models import MeetingQuestion, Outcome

register = template.Library()


@register.simple_tag
def outcome_of(occurrence):
    """told: what came of it, or None. answered: questions with answers. open: whether one may ask. asked: whether opinions are gathered."""
    event = occurrence.event
    meeting = event.kind in MEETINGS
    return SimpleNamespace(
        told=Outcome.objects.filter(occurrence=occurrence).first(),
        answered=list(MeetingQuestion.objects.filter(event=event).exclude(answer="")) if meeting else [],
        open=meeting and takes_questions(event),
        asked=is_asked(occurrence),
    )
