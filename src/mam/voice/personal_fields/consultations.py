"""What consultations know about a person, for export and erasure: comments belong to the record of the town, the name goes."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal

from ..models import Comment, Consultation, ConsultationForm, Material, Reply, TextVersion


def register() -> None:
    words = {"author": None, "slip": lambda row: f"erased-{row.pk}"[:12], "request_key": None}
    shown = ("consultation", "number", "text", "channel", "said", "name_shown", "group", "reply")
    personal.register(Comment, "author", words, also=shown, title=_("Your comments in consultations"))
    personal.register(Comment, "scribe", {"scribe": None}, also=("number", "channel", "at"), title=_("Comments you wrote down"))
    personal.not_personal(Comment, "text", "slip")
    personal.register(Consultation, "made_by", {"made_by": None}, also=("title", "made"), title=_("Consultations you prepared"))
    personal.register(Consultation, "answered_by", {"answered_by": None}, also=("title", "answered"), title=_("Reports you published"))
    personal.not_personal(
        Consultation, "title", "subject", "short", "easy_text", "law", "resolution", "office", "seat", "contact", "called_off", "changed"
    )
    personal.register(Reply, "by", {"by": None}, also=("text", "verdict", "at"), title=_("Your replies in consultations"))
    personal.not_personal(Reply, "text")
    personal.register(TextVersion, "by", {"by": None}, also=("version", "at"), title=_("Texts you put up for consultation"))
    personal.not_personal(TextVersion, "text", "why")
    personal.not_personal(Material, "title", "file", "kind", "link")
    personal.not_personal(ConsultationForm, "note")
