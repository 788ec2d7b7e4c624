"""Choosing a paper, filling in what is missing, reading it, and taking it away as DOCX or PDF."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.deeds import Words, deed_page
from mam.ui.files import file

from ...actions.papers import showing
from ...actions.papers.documents import as_docx, as_pdf
from ...actions.papers.gathering import facts_of
from ...actions.papers.making import make_paper
from ...actions.papers.sheets import official
from ...actions.papers.writing import write_fields
from ...forms.papers import PaperForm
from ...methods.papers.kinds import FOR_NGOS
from ...words.papers import PaperKind
from ..initiatives.finding import initiative_here

FILES = {
    "pdf": (as_pdf, "application/pdf"),
    "docx": (as_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}
TEMPLATE = "initiatives/papers/paper.html"


def initiative_with_papers(request, number: int):
    return initiative_here(request, number, verb="initiatives.write_papers")


def known(kind: str) -> str:
    if kind not in PaperKind.values:
        raise Http404
    return kind


@person_required
def papers(request, initiative):
    """What each paper is for, and what it still lacks."""
    one = initiative_with_papers(request, initiative)
    return render(request, "initiatives/papers/papers.html", {"initiative": one, "papers": showing.papers_of(one)})


@person_required
def paper(request, initiative, kind):
    one = initiative_with_papers(request, initiative)
    shown = showing.paper_page(one, known(kind), by=request.person, keeps=allowed("initiatives.keep", request.person, one))
    form = PaperForm(request.POST or None, fields=shown.fields, own=shown.own, ngos=shown.ngos, ngo=shown.ngo, only=kind in FOR_NGOS)

    def deed():
        write_fields(one, kind, form.said(), ngo=form.cleaned_data.get("ngo"), by=request.person)

    words = Words(shown.title, _("Save and see the paper"), _("Saved. Below you see the paper with your words."), shown.purpose)
    back = reverse("initiatives:paper", args=[request.municipality.slug, one.number, kind])
    more = {"initiative": one, "shown": shown, "kind": kind, "to_confirm": allowed("places.lead", request.person)}
    return deed_page(request, form, deed, words, back=back, template=TEMPLATE, **more)


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
        messages.error(request, " ".join(reason.sentence for reason in no.reasons))
        return redirect(reverse("initiatives:paper", args=place) + "#stands")
    return redirect("initiatives:paper_file", *place, ending if ending in FILES else "pdf")


@person_required
def paper_file(request, initiative, kind, ending):
    one = initiative_with_papers(request, initiative)
    if ending not in FILES:
        raise Http404
    write, content_type = FILES[ending]
    made = write(official(known(kind), facts_of(one, kind)))
    return file(made, f"{kind}-{one.number}.{ending}", content_type)
