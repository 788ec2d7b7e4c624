"""What support knows about a person, for export and erasure: what the house did stays, the name goes."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal

from ..models import Advice, AnimatorLeave, SupportMove, SupportRequest


def register() -> None:
    asked = ("kind", "words", "wished", "until", "thing", "state", "answer", "created")
    personal.register(SupportRequest, "person", {"person": None, "request_key": None}, also=asked, title=_("Support you asked for"))
    for model, path, also, title in (
        (SupportRequest, "animator", ("kind", "due", "state"), _("Requests for support you had")),
        (SupportRequest, "scribe", ("kind", "created"), _("Requests for support you wrote down for others")),
        (SupportMove, "to", ("deed", "day", "at"), _("Requests for support that came to you")),
        (SupportMove, "by", ("deed", "why", "at"), _("What you did with requests for support")),
        (Advice, "by", ("text", "at"), _("Notes on requests for support you wrote")),
        (AnimatorLeave, "by", ("first", "last"), _("Days away you wrote down")),
    ):
        personal.register(model, path, {path: None}, also=also, title=title)
    personal.register(AnimatorLeave, "person", personal.DELETE, also=("first", "last"), title=_("Your days away"))
    personal.not_personal(SupportRequest, "words", "answer", "thing", "booking")
    personal.not_personal(SupportMove, "why")
    personal.not_personal(Advice, "text")
