"""Draws by lot: what was announced, the draw, and the pool as a file for whoever repeats it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields
from mam.ui.files import file

from ..actions.lots import announce_lot, draw_lot, slips_of
from ..actions.replacing import panel_of
from ..forms.lots import LotForm, NumberForm
from ..methods import lot_lines
from ..methods.lots import uneven
from ..models import PanelLot
from .ballots.preparing import own_centre


@login_not_required
@require_safe
def lots(request):
    context = {"lots": PanelLot.objects.all()[:30], "keeps": allowed("voice.see_ballots_kept", request.person)}
    return render(request, "voice/lots/list.html", context)


@person_required
def new(request):
    centre = own_centre(request)
    form, refusal = LotForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            made = announce_lot(form.plan(centre), by=request.person)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Announced. The pool is frozen under its hash."))
            return redirect("voice:lot", request.municipality.slug, made.slug)
    return render(request, "voice/lots/form.html", {"form": form, "refusal": refusal})


@login_not_required
def lot(request, lot):
    """For everybody; who keeps the centre types the public number here."""
    found = get_object_or_404(PanelLot.objects.select_related("centre"), slug=lot)
    keeps = allowed("voice.draw_lot", request.person, found)
    form, refusal = NumberForm(request.POST or None), None
    if request.method == "POST" and not keeps:
        raise Http404
    if request.method == "POST" and form.is_valid():
        try:
            draw_lot(found, form.cleaned_data["number"], by=request.person)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Drawn. Anybody can repeat it from this page."))
            return redirect("voice:lot", request.municipality.slug, found.slug)
    shares = sorted(found.chances.values())
    context = {
        "lot": found, "keeps": keeps, "panel": panel_of(found), "replacements": found.replacements.all(),
        "form": form, "refusal": refusal, "uneven": uneven(found.chances),
        "least": percent(shares[0]), "most": percent(shares[-1]), "mean": percent(sum(shares) / len(shares)),
        "chances": [(row["number"], percent(found.chances[row["number"]])) for row in found.pool],
    }  # fmt: skip
    return render(request, "voice/lots/lot.html", context)


def percent(share: float) -> int:
    return round(100 * share)


@login_not_required
@require_safe
def pool(request, lot):
    """The frozen slips as `draw_lot` reads them."""
    found = get_object_or_404(PanelLot, slug=lot)
    return file(lot_lines.written(slips_of(found)).encode(), f"{found.slug}.txt", "text/plain; charset=utf-8")
