"""Where SMSAPI brings what people wrote, and whether our text messages arrived; both want "OK" for an answer.

Incoming: POST with sms_from, sms_to, sms_text, sms_date (seconds since 1970), username and MsgId, the number of the message of
ours that it answers (empty with a dedicated number). Reports: GET with MsgId, status, donedate and more, several joined by commas.
"""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters

from mam.core.refusal import Refusal

from ..actions.incoming import receive
from ..actions.reports import note_report
from ..methods.sms_reports import read_reports

FIELDS = ("sms_from", "sms_text", "sms_date", "MsgId")


@csrf_exempt
@sensitive_post_parameters("sms_text")
@login_not_required
def sms(request, secret):
    """Without the right secret there is no such address. OK tells the gateway that it need not come again."""
    demand_secret(secret)
    if request.method != "POST":
        raise Http404
    phone, text, _date, answers = fields = [request.POST.get(name, "") for name in FIELDS]
    # keyed, so that nobody finds words that were not kept by trying what they could have been
    number = salted_hmac("journal.sms", "\n".join(fields), algorithm="sha256").hexdigest()[:60]
    try:
        receive(number, phone, text, answers=answers)
    except Refusal as no:
        return HttpResponse(no.reasons[0].code, status=429 if no.reasons[0].code == "too_often" else 400)
    return taken()


@csrf_exempt
@login_not_required
def sms_reports(request, secret):
    """Which of our text messages did not arrive. Twice is harmless."""
    demand_secret(secret)
    for report in read_reports(request.GET or request.POST):
        note_report(report)
    return taken()


def demand_secret(secret: str) -> None:
    right = settings.MAM_SMS_SECRET
    if not right or not constant_time_compare(secret, right):
        raise Http404


def taken() -> HttpResponse:
    return HttpResponse("OK", content_type="text/plain")
