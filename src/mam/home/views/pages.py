"""Public pages: read, and write with a preview."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required

from ..actions import write_page
from ..forms import PageForm
from ..models import Page
from .finding import page_to_read, page_to_write


@login_not_required
def page(request, page):
    page = page_to_read(request, page)
    others = Page.objects.visible_to(request.person).filter(in_story=True).exclude(pk=page.pk)
    writes = allowed("home.write_page", request.person)
    context = {"page": page, "version": page.newest, "others": others, "writes": writes}
    return render(request, "home/page/page.html", context)


@person_required
def edit(request, page):
    """The writing table: "preview" shows the text above the form, "save" makes a version."""
    page = page_to_write(request, page)
    newest = page.newest
    start = {"title": page.title, "text": newest.text if newest else "", "seen": newest.number if newest else 0}
    form, refusal = PageForm(request.POST or None, initial=start), None
    if request.method == "POST" and form.is_valid() and "save" in request.POST:
        try:
            write_page(page, by=request.person, **form.cleaned_data)
        except Refusal as no:
            refusal = no
        else:
            messages.success(request, _("Saved. This is how everyone sees the page now."))
            return redirect("home:page", request.municipality.slug, page.slug)
    preview = request.POST.get("text", "") if "preview" in request.POST else ""
    context = {"page": page, "form": form, "refusal": refusal, "preview": preview, "newest": newest}
    return render(request, "home/page/edit.html", context)
