"""What papers know about a person: who wrote and who made them; addresses and numbers of people are never asked for."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal

from ..models import Paper, PaperField


def register() -> None:
    personal.register(Paper, "by", {"by": None}, also=("initiative", "kind", "made"), title=_("Official papers you made"))
    words = ("paper", "key", "text", "at")
    personal.register(PaperField, "by", {"by": None}, also=words, title=_("Fields of official papers you filled in"))
    personal.not_personal(PaperField, "text")
