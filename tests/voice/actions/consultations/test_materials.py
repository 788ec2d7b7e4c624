"""Files are known by their content; what people were shown stays."""

import pytest

from mam.core.refusal import Refusal
from mam.voice.actions.consultations.announcing import announce
from mam.voice.actions.consultations.materials import MOST_BYTES, add_material, remove_material
from mam.voice.models import Material
from tests.voice import consultations

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 plan"


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_a_pdf_is_kept_and_may_be_taken_out_of_a_draft(here, django_capture_on_commit_callbacks):
    made = add_material(consultations.draft(here), "Plan", by=here.official, data=PDF)
    assert made.kind == "pdf" and made.file.read() == PDF
    with django_capture_on_commit_callbacks(execute=True):
        remove_material(made, by=here.official)
    assert not Material.objects.exists() and not made.file.storage.exists(made.file.name)


@pytest.mark.parametrize(
    ("data", "link", "code"),
    [
        (b"MZ program", "", "file_kind"), (b"PK\x03\x04 broken", "", "file_kind"), (None, "", "file_or_link"),
        (PDF, "https://example.org", "file_or_link"), (None, "javascript:alert(1)", "link"),
        (b"%PDF-" + b"0" * MOST_BYTES, "", "too_large"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_refused(here, data, link, code):
    with pytest.raises(Refusal) as no:
        add_material(consultations.draft(here), "Plan", by=here.official, data=data, link=link)
    assert code in no.value.codes and not Material.objects.exists()


def test_what_people_were_shown_stays(here):
    row = consultations.draft(here)
    made = add_material(row, "Plan", by=here.official, link="https://example.org/plan")
    announce(row, by=here.official)
    with pytest.raises(Refusal) as no:
        remove_material(made, by=here.official)
    assert no.value.codes == ["announced"]
