"""Reading an initiative as one thread."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache

from mam.core import clock
from mam.core.permission import allowed
from mam.ui.files import private_photo

from ...actions.initiatives.page import page_of
from ...models import Progress
from .finding import initiative_here

NOTES = 20


@never_cache
@login_not_required
def initiative(request, initiative):
    """One page from where it came to what changed."""
    one = initiative_here(request, initiative)
    keeps = allowed("initiatives.keep", request.person, one)
    shown = page_of(one, person=request.person, keeps=keeps)
    writes = allowed("initiatives.write_progress", request.person, one)
    may = {
        "keeps": keeps, "writes": writes, "pledges_for": allowed("initiatives.pledge_for", request.person),
        "moderates": allowed("initiatives.hide", request.person, one),
    }  # fmt: skip
    return render(request, "initiatives/initiative.html", {"initiative": one, "shown": shown, "today": clock.today(), **may})


@never_cache
@login_not_required
def progress(request, initiative):
    """Every note, the newest first."""
    one = initiative_here(request, initiative)
    notes = Progress.objects.filter(initiative=one, hidden=None).order_by("-at", "-pk")
    page = Paginator(notes, NOTES).get_page(request.GET.get("page"))
    moderates = allowed("initiatives.hide", request.person, one)
    return render(request, "initiatives/progress.html", {"initiative": one, "page": page, "moderates": moderates})


@login_not_required
def progress_photo(request, initiative, note):
    """The picture of a note."""
    notes = Progress.objects.filter(hidden=None)
    found = get_object_or_404(notes, initiative=initiative_here(request, initiative), pk=note)
    return private_photo(found.photo)
