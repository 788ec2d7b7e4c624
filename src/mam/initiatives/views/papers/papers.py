"""Choosing a paper, filling in what is missing, and reading it."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.ui.deeds import Words, deed_page

from ...actions.papers.showing import paper_page, papers_of
from ...actions.papers.writing import write_fields
from ...forms.papers import PaperForm
from .finding import initiative_with_papers, known

TEMPLATE = "initiatives/papers/paper.html"


@person_required
def papers(request, initiative):
    """What each paper is for, and what it still lacks."""
    one = initiative_with_papers(request, initiative)
    return render(request, "initiatives/papers/papers.html", {"initiative": one, "papers": papers_of(one)})


@person_required
def paper(request, initiative, kind):
    """What is missing, the form for it, and the paper as it stands."""
    one = initiative_with_papers(request, initiative)
    shown = paper_page(one, known(kind), by=request.person, keeps=allowed("initiatives.keep", request.person, one))
    form = PaperForm(request.POST or None, page=shown)

    def deed():
        write_fields(one, kind, form.said(), ngo=form.cleaned_data.get("ngo"), by=request.person)

    words = Words(shown.title, _("Save and see the paper"), _("Saved. Below you see the paper with your words."), shown.purpose)
    back = reverse("initiatives:paper", args=[request.municipality.slug, one.number, kind])
    more = {"initiative": one, "shown": shown, "kind": kind, "to_confirm": allowed("places.lead", request.person)}
    return deed_page(request, form, deed, words, back=back, template=TEMPLATE, **more)
