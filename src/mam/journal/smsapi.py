"""Text messages through SMSAPI; address, token and sender's name come from the settings."""

from urllib.parse import urljoin

from django.conf import settings
from smsapi.client import Client
from smsapi.exception import SmsApiException

from .methods.short import MOST

PATIENCE = 15  # seconds


class SmsApi:
    """What the gateway refuses, and a gateway that does not answer, becomes an OSError with its words; nothing is tried twice."""

    def send(self, number: str, text: str) -> str:
        client = Client(urljoin(settings.MAM_SMSAPI_URL, "/"), access_token=settings.MAM_SMSAPI_TOKEN)
        more = {"from_": settings.MAM_SMSAPI_SENDER} if settings.MAM_SMSAPI_SENDER else {}
        try:
            answer = client.sms.send(
                to=number.lstrip("+"), message=text, encoding="utf-8", max_parts=MOST, timeout=PATIENCE, **more
            )
        except SmsApiException as no:
            raise OSError(f"SMSAPI {no.code}: {no.message}") from no
        if not answer.count:
            raise OSError("SMSAPI took no message.")
        return answer.results[0].id
