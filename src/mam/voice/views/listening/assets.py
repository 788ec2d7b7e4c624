"""The map of assets: a list to read and print, and putting something on it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import only_with, person_required, searched_for
from mam.ui.deeds import beside_fields

from ...actions.listening.assets import add_asset, end_asset
from ...forms.listening import AssetForm
from ...models import Asset


@require_safe
@login_not_required
def assets(request):
    rows = Asset.objects.visible_to(request.person).select_related("area", "person")
    keeps = allowed("voice.keep_assets", request.person)
    return render(request, "voice/listening/assets.html", {"assets": rows, "keeps": keeps})


@never_cache
@only_with("voice.keep_assets")
def asset_new(request):
    words, found = searched_for(request)
    form, refusal = AssetForm(request.POST or None, found=found), None
    if request.method == "POST" and form.is_valid():
        try:
            add_asset(by=request.person, **form.asset())
            messages.success(request, _("It is on the map."))
            return redirect("voice:assets", request.municipality.slug)
        except Refusal as no:
            refusal = beside_fields(form, no)
    context = {"form": form, "refusal": refusal, "words": words, "found": found}
    return render(request, "voice/listening/asset_new.html", context)


@require_POST
@person_required
def asset_end(request, asset):
    row = get_object_or_404(Asset.objects.visible_to(request.person).select_related("person"), pk=asset)
    end_asset(row, by=request.person)
    messages.success(request, _("It is off the map."))
    return redirect("voice:assets", request.municipality.slug)
