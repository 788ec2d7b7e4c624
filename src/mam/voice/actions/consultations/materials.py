"""Materials of a consultation: files of a few kinds, known by their content, and addresses."""

import io
import uuid
import zipfile

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.validators import URLValidator, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.people.models import Person

from ...models import Consultation, Material
from ...words.consultations import ConsultationState
from .preparing import locked

MOST_BYTES = 20 * 1024 * 1024
TYPES = {
    "pdf": "application/pdf", "odt": "application/vnd.oasis.opendocument.text",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}  # fmt: skip


def add_material(consultation: Consultation, title: str, *, by: Person, data: bytes | None = None, link: str = "") -> Material:
    """A file or an address, with a title that says what it is. Only before the end of comments."""
    demand("voice.change_consultation", by, consultation)
    title, link = clean_line(title), link.strip()
    kind = kind_of(data) if data else ""
    if reasons := _reasons(title, data, kind, link):
        raise Refusal(reasons)
    name = default_storage.save(f"consultations/{uuid.uuid4()}.{kind}", ContentFile(data)) if data else ""
    try:
        with transaction.atomic():
            row = locked(consultation)
            if row.state in (ConsultationState.ANSWERED, ConsultationState.WITHDRAWN):
                raise Refusal(Reason("over", _("This consultation is over."), _("Prepare a new one.")))
            made = Material.objects.create(consultation=row, title=title, file=name, kind=kind, size=len(data or b""), link=link)
            record("added_material", row, by=by, title=title)
    except Exception:
        thrown_away(name)
        raise
    return made


def remove_material(material: Material, *, by: Person) -> None:
    """Out of a draft; what people were shown once stays."""
    demand("voice.change_consultation", by, material.consultation)
    with transaction.atomic():
        row = locked(material.consultation)
        if row.state != ConsultationState.DRAFT:
            works = _("Add a corrected one beside it and say so in its title.")
            raise Refusal(Reason("announced", _("People have been shown it already."), works))
        if Material.objects.filter(pk=material.pk).delete()[0]:
            record("removed_material", row, by=by, title=material.title)
            transaction.on_commit(lambda: thrown_away(material.file.name))


def kind_of(data: bytes) -> str:
    """pdf, odt or docx by what is inside; empty for everything else."""
    if data.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as pack:
                names = pack.namelist()
                if "word/document.xml" in names:
                    return "docx"
                if "mimetype" in names and pack.getinfo("mimetype").file_size < 200 and pack.read("mimetype") == TYPES["odt"].encode():
                    return "odt"
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
            return ""
    return ""


def _reasons(title: str, data: bytes | None, kind: str, link: str) -> list[Reason]:
    found = []
    if not 1 <= len(title) <= 160:
        found.append(Reason("title", _("The title is missing, or too long."), _("160 characters fit."), field="title"))
    if bool(data) == bool(link):
        found.append(Reason("file_or_link", _("Choose a file, or write an address."), _("One of the two."), field="file"))
    if data and len(data) > MOST_BYTES:
        found.append(Reason("too_large", _("The file is larger than 20 MB."), _("Make it smaller, or cut it in two."), field="file"))
    elif data and not kind:
        works = _("PDF, DOCX and ODT are taken; put pictures into one of them.")
        found.append(Reason("file_kind", _("This kind of file cannot be shown here."), works, field="file"))
    if link:
        try:
            URLValidator(schemes=["http", "https"])(link)
        except ValidationError:
            works = _("It begins with https:// and has no spaces.")
            found.append(Reason("link", _("This is not an address of a page."), works, field="link"))
    return found


def thrown_away(name: str) -> None:
    if name:
        default_storage.delete(name)
