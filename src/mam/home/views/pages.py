"""Public pages: read, write with preview, look at versions, bring one back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.places.models import Centre

from ..actions import restore_version, write_page
from ..forms import PageForm
from ..models import Page


def _page(request, slug):
    return get_object_or_404(Page.objects.visible_to(request.person), slug=slug)


def _written_by(request, slug):
    """The page, for people who may write it; for everybody else there is no such address."""
    if not allowed("home.write_page", request.person):
        raise Http404
    return _page(request, slug)


@login_not_required
def index(request):
    """The story of the place, page by page."""
    pages = Page.objects.visible_to(request.person).filter(in_story=True)
    return render(request, "home/page/index.html", {"pages": pages})


@login_not_required
def page(request, page):
    page = _page(request, page)
    others = Page.objects.visible_to(request.person).filter(in_story=True).exclude(pk=page.pk)
    writes = allowed("home.write_page", request.person)
    context = {"page": page, "version": page.newest, "others": others, "writes": writes}
    return render(request, "home/page/page.html", context)


@login_not_required
def accessibility(request):
    """The accessibility statement, with the parts the law wants and what people of the house added."""
    addition = Page.objects.visible_to(request.person).filter(slug="dostepnosc").first()
    context = {"centres": Centre.objects.all(), "addition": addition and addition.newest}
    return render(request, "home/page/accessibility.html", context)


@person_required
def edit(request, page):
    """The writing table: "preview" shows the text beside the form, "save" makes a version."""
    page = _written_by(request, page)
    newest = page.newest
    start = {"title": page.title, "text": newest.text if newest else "", "seen": newest.number if newest else 0}
    form = PageForm(request.POST or None, initial=start)
    refusal = None
    if request.method == "POST" and form.is_valid() and "save" in request.POST:
        try:
            write_page(page, by=request.person, **form.cleaned_data)
        except Refusal as no:
            refusal = no
        else:
            messages.success(request, _("Saved. This is how everyone sees the page now."))
            return redirect("home:page", request.municipality.slug, page.slug)
    preview = request.POST.get("text", "")
    context = {"page": page, "form": form, "refusal": refusal, "preview": preview}
    return render(request, "home/page/edit.html", context)


@person_required
def versions(request, page):
    page = _written_by(request, page)
    context = {"page": page, "versions": page.versions.select_related("by")}
    return render(request, "home/page/versions.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def restore(request, page, number):
    """One older version to read; POST brings it back."""
    page = _written_by(request, page)
    version = get_object_or_404(page.versions, number=number)
    if request.method == "POST":
        restore_version(version, by=request.person)
        messages.success(request, _("The older version is back."))
        return redirect("home:page", request.municipality.slug, page.slug)
    return render(request, "home/page/version.html", {"page": page, "version": version})
