"""The topic of an address, and one form on a page of a topic."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.forms.refused import beside_fields

from ...models import Topic


def topic_here(request, number: int, *, verb: str = "") -> Topic:
    """The topic with this number; with a verb, only for those who may do it."""
    found = get_object_or_404(Topic.objects.visible_to(request.person), number=number)
    if verb and not allowed(verb, request.person, found):
        raise Http404
    return found


def page_at(request, topic: Topic, name: str = "topic", *more) -> str:
    return reverse(f"voice:{name}", args=[request.municipality.slug, topic.number, *more])


@dataclass(frozen=True)
class Words:
    """What stands on the page, and what is said when the deed is done."""

    title: str
    button: str
    done: str = ""
    lead: str = ""


def one_form(request, form, deed: Callable[[], object], words: Words, *, back: str, template="voice/topics/form.html", **shown):
    """Shows the form, does the deed and goes back, or shows it again with the refusal."""
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            deed()
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            if words.done:
                messages.success(request, words.done)
            return redirect(back)
    context = {"form": form, "refusal": refusal, "words": words, "back": back, **shown}
    return render(request, template, context)


def pressed(request, deed: Callable[[], object], done: str, back: str):
    """One press without a form: the deed, and its word or the refusal above the page."""
    try:
        deed()
    except Refusal as no:
        messages.error(request, f"{no.reasons[0].sentence} {no.reasons[0].works}")
    else:
        messages.success(request, done)
    return redirect(back)
