"""Blocks about consultations on the front page of the room."""

from mam.core import clock
from mam.core.permission import allowed
from mam.ui import panels

from ..models import Comment, Consultation
from ..words.consultations import ConsultationState


def register() -> None:
    panels.register("voice", "voice/consultations/_front.html", asked_now, order=30)
    panels.register("me", "voice/consultations/_mine.html", mine, order=22)


def asked_now(request, **given) -> dict:
    """What is open now, will open, or waits for its report."""
    rows = Consultation.objects.filter(state=ConsultationState.ANNOUNCED).order_by("closes")[:5]
    return {"consultations": rows, "prepares": allowed("voice.prepare_consultation", request.person)}


def mine(request, **given) -> dict | None:
    """What I commented on, and the reply; for those who reply, how much waits."""
    if request.person is None:
        return None
    rows = Comment.objects.standing().filter(author=request.person).select_related("consultation", "reply").order_by("-at")[:5]
    replies = allowed("voice.reply_to_comments", request.person)
    waiting = (
        Comment.objects.unanswered().filter(consultation__in=Consultation.objects.to_answer(clock.today())).count() if replies else 0
    )
    return {"comments": rows, "waiting": waiting} if rows or waiting else None
