"""Taking a paper away as DOCX or PDF."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.files import file

from ...actions.papers.documents import as_docx, as_pdf
from ...actions.papers.gathering import facts_of
from ...actions.papers.making import make_paper
from ...actions.papers.sheets import official
from .finding import initiative_with_papers, known

FILES = {
    "pdf": (as_pdf, "application/pdf"),
    "docx": (as_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


@person_required
@require_POST
def paper_made(request, initiative, kind):
    """The draft is noted, and its file opens; what the law does not allow comes back as sentences."""
    one = initiative_with_papers(request, initiative)
    place = [request.municipality.slug, one.number, known(kind)]
    ending = request.POST.get("ending", "")
    try:
        make_paper(one, kind, by=request.person)
    except Refusal as no:
        for reason in no.reasons:
            messages.error(request, reason.sentence)
        return redirect(reverse("initiatives:paper", args=place) + "#stands")
    return redirect("initiatives:paper_file", *place, ending if ending in FILES else "pdf")


@person_required
def paper_file(request, initiative, kind, ending):
    """As it stands now; looking at it notes nothing."""
    one = initiative_with_papers(request, initiative)
    if ending not in FILES:
        raise Http404
    write, content_type = FILES[ending]
    return file(write(official(known(kind), facts_of(one, kind))), f"{kind}-{one.number}.{ending}", content_type)
