"""Choosing a calendar or a sheet to take over, and the files taken over so far."""

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ...actions.importing import keep_file
from ...actions.importing.sentences import about_file
from ...forms.exchange import ImportForm
from ...methods.files.rows import MOST_BYTES, Unreadable
from ...models import CalendarImport
from .finding import centre_for, things_of
from .small_files import watch

A_PAGE = 50


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
