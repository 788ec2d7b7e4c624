"""Finding a page for a request: what may be read, and what may be written."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from mam.core.permission import allowed

from ..models import Page


def page_to_read(request, slug: str) -> Page:
    return get_object_or_404(Page.objects.visible_to(request.person), slug=slug)


def page_to_write(request, slug: str) -> Page:
    """The page, for people who may write it; for everybody else there is no such address."""
    if not allowed("home.write_page", request.person):
        raise Http404
    return page_to_read(request, slug)
