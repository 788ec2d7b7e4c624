"""Where the gateway for text messages brings what people wrote (fields of SMSAPI: MsgId, sms_from, sms_text, sms_date)."""

import hashlib

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.csrf import csrf_exempt

from mam.core.refusal import Refusal

from ..actions.incoming import receive


@csrf_exempt
@login_not_required
def sms(request, secret):
    """Without the right secret there is no such address. OK tells the gateway that it need not come again."""
    right = settings.MAM_SMS_SECRET
    if not right or not constant_time_compare(secret, right) or request.method != "POST":
        raise Http404
    fields = [request.POST.get(name, "") for name in ("sms_from", "sms_text", "sms_date")]
    number = request.POST.get("MsgId") or hashlib.sha256("\n".join(fields).encode()).hexdigest()
    try:
        receive(number, fields[0], fields[1])
    except Refusal as no:
        return HttpResponse(no.reasons[0].code, status=429 if no.reasons[0].code == "too_often" else 400)
    return HttpResponse("OK", content_type="text/plain")
