"""Somebody drawn by lot cannot come: the host writes it down, and the page of the draw says who takes the seat."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.people.entrance import person_required
from mam.ui.deeds import Words, deed_page

from ..actions.replacing import panel_of, replace_drawn
from ..forms.lots import ReplacementForm
from ..models import PanelLot


@person_required
def replacement(request, lot):
    """Who keeps the centre writes down that somebody drawn cannot come."""
    found = get_object_or_404(PanelLot.objects.select_related("centre"), slug=lot)
    if not allowed("voice.replace_drawn", request.person, found):
        raise Http404
    form = ReplacementForm(request.POST or None, panel=panel_of(found).taken)
    lead = _("The first reserve in the order drawn takes the seat, if the quotas let them. The draw itself stays as it was.")
    words = Words(_("Somebody drawn cannot come"), _("Give the seat on"), _("Written down. The page says who takes the seat."), lead)
    deed = lambda: replace_drawn(found, **form.cleaned_data, by=request.person)  # noqa: E731 - one deed, called once
    back = reverse("voice:lot", args=[request.municipality.slug, found.slug])
    return deed_page(request, form, deed, words, back=back, template="voice/lots/replacement.html", lot=found)
