"""A letter came back: its notice failed after all, and the house may ring instead."""

from django.db import transaction

from ..methods.bounces import Bounce
from ..models import Notice
from ..words import NoticeState, Way
from .entries import record
from .letters import notice_of


def note_bounce(bounce: Bounce) -> Notice | None:
    """Marks the notice of this town whose Message-ID came back; None when it is not ours. Twice is harmless.

    From then on it stands among what did not arrive, where the host sends it again or rings.
    """
    number = notice_of(bounce.message_id)
    with transaction.atomic():
        notice = Notice.objects.select_for_update().filter(pk=number, way=Way.EMAIL).first() if number else None
        if notice is not None and notice.state in (NoticeState.SENT, NoticeState.LEAVING):
            notice.state, notice.done = NoticeState.FAILED, None
            notice.trouble = f"{bounce.status} {bounce.words}".strip()[:300]
            notice.save(update_fields=["state", "done", "trouble"])
            record("bounced", notice, status=bounce.status)
    return notice
