"""What initiatives know about a person, for export and erasure: the deed stays with the town, the name goes."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal

from ..models import Initiative


def register() -> None:
    shown = ("number", "title", "summary", "place", "created")
    personal.register(Initiative, "lead", {"lead": None}, also=shown, title=_("Initiatives you lead"))
    personal.register(Initiative, "scribe", {"scribe": None}, also=("number", "created"), title=_("Initiatives you wrote down for others"))
    personal.not_personal(Initiative, "title", "summary", "place")
