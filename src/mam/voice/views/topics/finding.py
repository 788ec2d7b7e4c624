"""The topic of an address, and one form on a page of a topic."""

from functools import partial

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from mam.core.permission import allowed
from mam.ui.deeds import deed_page

from ...models import Topic


def topic_here(request, number: int, *, verb: str = "") -> Topic:
    """The topic with this number; with a verb, only for those who may do it."""
    found = get_object_or_404(Topic.objects.visible_to(request.person), number=number)
    if verb and not allowed(verb, request.person, found):
        raise Http404
    return found


def page_at(request, topic: Topic, name: str = "topic", *more) -> str:
    return reverse(f"voice:{name}", args=[request.municipality.slug, topic.number, *more])


one_form = partial(deed_page, template="voice/topics/form.html")
