"""The dry run of a kept file: what each row becomes, before anything is saved."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.importing import draft_of, plan, read_upload, take_over
from ...actions.importing.drafts import order_of
from ...forms.exchange import RoomsForm
from .finding import centre_for, things_of

A_PAGE = 50
SHOWN = ("all", "fits", "refused")


@person_required
@require_http_methods(["GET", "HEAD", "POST"])
def import_file(request, centre, draft):
    """The dry run of a kept file: what each row becomes, which names of rooms we do not know, and the button that takes it over."""
    centre = centre_for(request, centre, "places.import")
    draft = draft_of(request.person, centre, draft)
    if draft is None:
        raise Http404
    if draft.became_id:
        return redirect("places:import_", request.municipality.slug, centre.slug, draft.became_id)
    order = order_of(draft)
    file = read_upload(bytes(draft.content), order.window)
    refusal = None
    if request.POST.get("deed") == "take":
        try:
            taken, _made = take_over(order, file, draft.file_name, draft=draft)
            return redirect("places:import_", request.municipality.slug, centre.slug, taken.pk)
        except Refusal as no:
            refusal = no
    made = plan(order, file)
    names = [*made.unknown_rooms, *(name for name in draft.rooms if name not in made.unknown_rooms)]
    form = RoomsForm(request.POST or None, names=names, chosen=draft.rooms, things=things_of(centre))
    if request.POST.get("deed") == "rooms" and form.is_valid():
        draft.rooms = form.rooms()
        draft.save(update_fields=["rooms"])
        return redirect("places:import_file", request.municipality.slug, centre.slug, draft.pk)
    context = {"centre": centre, "draft": draft, "plan": made, "form": form, "refusal": refusal, **lines_shown(request, made)}
    return render(request, "places/exchange/preview.html", context, status=422 if refusal else 200)


def lines_shown(request, made) -> dict:
    show = request.GET.get("show") if request.GET.get("show") in SHOWN else "all"
    lines = {"all": made.lines, "fits": made.fits, "refused": made.fails}[show]
    return {"show": show, "page": Paginator(lines, A_PAGE).get_page(request.GET.get("page"))}
