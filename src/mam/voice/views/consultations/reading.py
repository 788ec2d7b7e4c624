"""The list of consultations, the page of one, its materials, and its report as a page and as files."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.ui.files import file

from ...actions.consultations.documents import comment_sheet_pdf, report_docx, report_pdf
from ...actions.consultations.large_print import large_print_pdf
from ...actions.consultations.materials import TYPES
from ...actions.consultations.reporting import meetings_of, report_of
from ...models import Comment, Consultation, Material
from ...words.consultations import Moment
from .finding import consultation_here

DOCX = TYPES["docx"]
MOST_SHOWN = 200


@require_safe
@login_not_required
def consultations(request):
    """Open ones first, then those that wait for replies, then the rest."""
    order = [Moment.OPEN, Moment.AHEAD, Moment.REPLYING, Moment.DRAFT, Moment.ANSWERED, Moment.WITHDRAWN]
    found = list(Consultation.objects.visible_to(request.person)[:MOST_SHOWN])
    found.sort(key=lambda row: order.index(row.moment))
    context = {"consultations": found, "prepares": allowed("voice.prepare_consultation", request.person)}
    return render(request, "voice/consultations/list.html", context)


@require_safe
@login_not_required
def consultation(request, number):
    row = consultation_here(request, number)
    comments = Comment.objects.visible_to(request.person).standing().filter(consultation=row)
    context = {
        "consultation": row, "comments": comments.select_related("reply", "author", "group", "version", "meeting__event")[:MOST_SHOWN],
        "count": comments.count(), "version": row.versions.order_by("version").last(), "materials": row.materials.all(),
        "forms": meetings_of(row), "prepares": allowed("voice.change_consultation", request.person, row),
        "looks": allowed("voice.look_at_comments", request.person), "moderates": allowed("voice.moderate", request.person),
        "taken_away": Comment.objects.filter(consultation=row).exclude(hidden=None).count(),
    }  # fmt: skip
    return render(request, "voice/consultations/page.html", context)


@require_safe
@login_not_required
def material(request, number, material):
    """The file as a download, never as a page of ours."""
    row = consultation_here(request, number)
    found = get_object_or_404(Material.objects.exclude(file=""), consultation=row, pk=material)
    if not found.file.storage.exists(found.file.name):
        raise Http404
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    return FileResponse(
        found.file.open("rb"),
        as_attachment=True,
        filename=f"{found.title[:80]}.{found.kind}",
        content_type=TYPES[found.kind],
        headers=headers,
    )


@require_safe
@login_not_required
def report(request, number):
    """What came and what became of it; before publication for those who prepare it."""
    return render(request, "voice/consultations/report.html", {"report": report_here(request, number)})


@require_safe
@login_not_required
def report_file(request, number, kind):
    """kind: pdf or docx."""
    if kind not in ("pdf", "docx"):
        raise Http404
    made = report_here(request, number)
    data = report_pdf(made, get_language()[:2]) if kind == "pdf" else report_docx(made)
    return file(data, f"konsultacje-{number}.{kind}", "application/pdf" if kind == "pdf" else DOCX, saved=kind == "docx")


def report_here(request, number):
    row = consultation_here(request, number)
    if row.moment != Moment.ANSWERED and not allowed("voice.publish_consultation_report", request.person, row):
        raise Http404
    return report_of(row)


@require_safe
@login_not_required
def sheet(request, number):
    """The paper form; each print has a number of its own."""
    row = consultation_here(request, number)
    return file(comment_sheet_pdf(row, get_language()[:2]), f"uwaga-{row.number}.pdf")


@require_safe
@login_not_required
def large(request, number):
    """The short version with dates and ways to take part, in letters of 20 points and more."""
    row = consultation_here(request, number)
    return file(large_print_pdf(row, get_language()[:2]), f"konsultacje-{row.number}-duzy-druk.pdf")
