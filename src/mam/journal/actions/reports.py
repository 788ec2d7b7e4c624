"""The gateway says that a text message did not arrive: its notice failed after all, and the house may ring instead."""

from django.db import transaction

from ..methods.sms_reports import SmsReport
from ..models import Notice
from ..words import NoticeState, Way
from .entries import record


def note_report(report: SmsReport) -> Notice | None:
    """Marks the notice of this town; None when it is not ours or the report tells no trouble. Twice is harmless."""
    if not report.why:
        return None
    with transaction.atomic():
        notice = Notice.objects.select_for_update().filter(gateway_id=report.gateway_id, way=Way.SMS).first()
        if notice is not None and notice.state in (NoticeState.SENT, NoticeState.LEAVING):
            notice.state, notice.done, notice.trouble = NoticeState.FAILED, None, f"SMSAPI {report.status} {report.why}"
            notice.save(update_fields=["state", "done", "trouble"])
            record("lost_sms", notice, status=report.status)
    return notice
