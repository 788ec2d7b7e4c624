"""Whoever leads an NGO sees for which paper it was named, and may take it out."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.ui.deeds import Words, deed_page

from ...actions.papers.patrons import take_ngo_out
from ...forms.papers import SureForm
from ...models import Paper
from ..initiatives.finding import TEMPLATE, initiative_here, page_at
from .finding import known


@person_required
def paper_patron(request, initiative, kind):
    one = initiative_here(request, initiative)
    rows = Paper.objects.select_related("ngo", "initiative").filter(ngo__isnull=False)
    paper = get_object_or_404(rows, initiative=one, kind=known(kind))
    if not allowed("initiatives.take_ngo_out", request.person, paper):
        raise Http404
    form = SureForm(request.POST if request.method == "POST" else None)
    said = {"ngo": paper.ngo.name, "paper": paper.get_kind_display()}
    lead = _("%(ngo)s was named to hand in: %(paper)s. It signs, gets the money and accounts for it. If you agree, you need do nothing.")
    words = Words(_("Your NGO as patron"), _("Take the NGO out"), _("The NGO is no longer named there."), lead % said)
    back = page_at(request, one)
    return deed_page(request, form, lambda: take_ngo_out(paper, by=request.person), words, back=back, template=TEMPLATE, initiative=one)
