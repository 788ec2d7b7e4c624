"""Versions of a page: what changed in each, and bringing one back."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from mam.people.entrance import person_required

from ..actions import restore_version
from ..methods.changes import changes
from .finding import page_to_write


@person_required
def versions(request, page):
    page = page_to_write(request, page)
    context = {"page": page, "versions": page.versions.select_related("by")}
    return render(request, "home/page/versions.html", context)


@person_required
@require_http_methods(["GET", "POST"])
def version(request, page, number):
    """One version with what changed in it; POST brings it back."""
    page = page_to_write(request, page)
    version = get_object_or_404(page.versions.select_related("by"), number=number)
    if request.method == "POST":
        restore_version(version, by=request.person)
        messages.success(request, _("The older version is back."))
        return redirect("home:page", request.municipality.slug, page.slug)
    before = page.versions.filter(number=number - 1).first()
    context = {
        "page": page,
        "version": version,
        "changes": changes(before.text, version.text) if before else [],
        "before": before,
        "is_newest": page.newest.number == number,
    }
    return render(request, "home/page/version.html", context)
