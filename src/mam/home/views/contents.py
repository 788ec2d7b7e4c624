"""The table of contents, and for coordinators: a new page, hide, show."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ..actions import add_page, hide_page, show_page
from ..forms import NewPageForm
from ..models import Page
from .finding import page_to_write


@login_not_required
def index(request):
    """Everything there is to read, and the doors of the rooms."""
    pages = Page.objects.visible_to(request.person).filter(in_story=True)
    writes = allowed("home.write_page", request.person)
    return render(request, "home/page/index.html", {"pages": pages, "writes": writes})


@person_required
def new(request):
    """A title makes a hidden page and leads to its writing table."""
    if not allowed("home.add_page", request.person):
        raise Http404
    form, refusal = NewPageForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            page = add_page(form.cleaned_data["title"], by=request.person)
        except Refusal as no:
            refusal = no
        else:
            return redirect("home:page_edit", request.municipality.slug, page.slug)
    return render(request, "home/page/new.html", {"form": form, "refusal": refusal})


@person_required
@require_POST
def visibility(request, page):
    """Shows or hides a page."""
    page = page_to_write(request, page)
    try:
        if request.POST.get("show"):
            show_page(page, by=request.person)
            messages.success(request, _("The page is on show."))
        else:
            hide_page(page, by=request.person)
            messages.success(request, _("The page is hidden. Only people of the house see it."))
    except Refusal as no:
        messages.error(request, " ".join(f"{reason.sentence} {reason.works}" for reason in no.reasons))
    return redirect("home:pages", request.municipality.slug)
