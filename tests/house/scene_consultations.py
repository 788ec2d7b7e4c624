"""What stands behind the addresses of consultations: one whose report is out, with a file and a comment of the owner; and a meeting."""

from mam.programme.models import Event, Occurrence
from mam.voice.actions.consultations.materials import add_material
from mam.voice.actions.consultations.reporting import publish_report
from mam.voice.models import Comment, Consultation
from tests.programme import making
from tests.voice import consultations, meetings


def consultation(cast) -> Consultation:
    found = Consultation.objects.first()
    if found:
        return found
    made = consultations.draft(cast)
    add_material(made, "Rysunek placu", by=cast.official, data=b"%PDF-1.7 rysunek")
    made = consultations.announce(made, by=cast.official)
    one = consultations.said(made, cast.leader)
    with consultations.closed(made):
        consultations.answered(cast, made, one)
        publish_report(made, "Drzewa zostają na planie.", by=cast.official)
    made.refresh_from_db()
    return made


def meeting(cast) -> Occurrence:
    found = Event.objects.filter(slug="spotkanie").first()
    return making.only_date(found) if found else meetings.meeting(cast)


NUMBERED = (
    "consultation", "consultation_material", "consultation_report", "consultation_report_file", "consultation_sheet",
    "consultation_large", "comment_new", "comment_desk", "comment_look", "consultation_replies", "consultation_desk",
    "consultation_facts", "consultation_text", "consultation_material_new", "consultation_material_end", "consultation_form_new",
    "consultation_form_end", "consultation_announcement", "consultation_days", "consultation_calling_off",
    "consultation_publication",
)  # fmt: skip
MAKERS = {
    "material": lambda cast: consultation(cast).materials.get(),
    "comment": lambda cast: Comment.objects.get(consultation=consultation(cast)).number,
    "form": lambda cast: consultation(cast).forms.first(),
}
SPECIAL = {
    **{(f"voice:{name}", "number"): lambda cast: consultation(cast).number for name in NUMBERED},
    ("voice:consultation_report_file", "kind"): lambda cast: "pdf",
    ("voice:meeting_notes", "event"): lambda cast: meeting(cast).event.slug,
    ("voice:meeting_notes", "date"): lambda cast: str(meeting(cast).day),
}
