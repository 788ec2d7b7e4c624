"""Taking an existing calendar over: choose a file, see what each row becomes, take it over, undo it."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.importing import draft_of, keep_file, left_by_people, plan, read_upload, take_over, undo_import
from ...actions.importing.drafts import order_of
from ...actions.importing.sentences import about_file
from ...forms.exchange import ImportForm, RoomsForm
from ...methods.files.rows import MOST_BYTES, Unreadable
from ...models import CalendarImport
from .finding import centre_for, things_of
from .uploading import watch

A_PAGE = 50
SHOWN = ("all", "fits", "refused")


@csrf_exempt  # only so that the counter of bytes stands before the check reads the form; the check itself is inside
@person_required
@require_http_methods(["GET", "HEAD", "POST"])
def imports(request, centre):
    watch(request)
    return upload(request, centre)


@csrf_protect
def upload(request, centre):
    """Files taken over so far, and the form for the next one."""
    centre = centre_for(request, centre, "places.import")
    form = ImportForm(request.POST or None, request.FILES or None, things=things_of(centre))
    refusal = None
    if request.method == "POST":
        try:
            if draft := kept(request, centre, form):
                return redirect("places:import_file", request.municipality.slug, centre.slug, draft.pk)
        except Refusal as no:
            refusal = no
    earlier = CalendarImport.objects.filter(centre=centre).select_related("by")
    earlier = earlier.annotate(taken=Count("rows", filter=Q(rows__booking__isnull=False)), lines=Count("rows")).order_by("-at", "-pk")
    page = Paginator(earlier, A_PAGE).get_page(request.GET.get("page"))
    context = {"centre": centre, "form": form, "refusal": refusal, "page": page}
    return render(request, "places/exchange/imports.html", context, status=422 if form.errors or refusal else 200)


def kept(request, centre, form):
    """The draft of a file that can be read; None when the form is not filled in."""
    if request.too_large:
        form.errors.clear()
        raise Refusal(about_file(Unreadable("too_large", megabytes=MOST_BYTES // 1024 // 1024)))
    if not form.is_valid():
        return None
    given = form.cleaned_data
    return keep_file(
        centre, given["file"].name, given["file"].read(), by=request.person, default=given["room"], until=given["until"]
    )


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


@person_required
@require_safe
def import_(request, centre, taken):
    """What became of a file: counts, rows that were not taken over and why, and whether it can be undone."""
    centre = centre_for(request, centre, "places.import")
    taken = get_object_or_404(CalendarImport.objects.select_related("by"), centre=centre, pk=taken)
    rows = taken.rows.select_related("booking").order_by("pk")
    counts = rows.aggregate(all=Count("pk"), taken=Count("pk", filter=Q(booking__isnull=False)))
    page = Paginator(rows.filter(booking__isnull=True), A_PAGE).get_page(request.GET.get("page"))
    left = left_by_people(taken).count()
    context = {"centre": centre, "taken": taken, "counts": counts, "page": page, "left": left}
    return render(request, "places/exchange/import.html", context)


@person_required
@require_POST
def undoing(request, centre, taken):
    centre = centre_for(request, centre, "places.import")
    taken = get_object_or_404(CalendarImport, centre=centre, pk=taken)
    number = undo_import(taken, by=request.person)
    said = ngettext("%(n)d booking was given back.", "%(n)d bookings were given back.", number) % {"n": number}
    messages.success(request, said if number else _("There was nothing left to give back."))
    return redirect("places:import_", request.municipality.slug, centre.slug, taken.pk)
