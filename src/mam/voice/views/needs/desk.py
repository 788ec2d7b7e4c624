"""At the desk, on the phone, from a sheet: writing a need down for somebody."""

from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from mam.core.refusal import Refusal
from mam.people.entrance import only_with, searched_for
from mam.ui.deeds import beside_fields

from ...actions.needs.saying import raise_at_desk
from ...forms.needs import DeskNeedForm
from .finding import SLIP
from .maps import with_map


@never_cache
@only_with("voice.write_need_down")
@with_map
def new(request):
    """Search and form on one page; what was typed as a search becomes the name of somebody new."""
    words, found = searched_for(request)
    sent, refusal = request.method == "POST", None
    start = {"person": str(found[0].pk)} if found else {"first_name": words}
    form = DeskNeedForm(request.POST if sent else None, request.FILES if sent else None, found=found, initial=start)
    if sent and form.is_valid():
        try:
            made = raise_at_desk(
                form.chosen, form.new, form.ask(by=request.person), sure=form.cleaned_data["other"],
                request_key=form.cleaned_data["request_key"],
            )  # fmt: skip
            request.session[SLIP] = made.slip
            return redirect("voice:need_said", request.municipality.slug)
        except Refusal as no:
            refusal = beside_fields(form, no)
    codes = refusal.codes if refusal else []
    context = {
        "form": form, "refusal": refusal, "words": words, "found": found, "looks_known": "looks_known" in codes,
        "warned": any(code.startswith("private") for code in codes),
    }  # fmt: skip
    return render(request, "voice/needs/desk.html", context)
