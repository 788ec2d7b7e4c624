"""One form on a page of a group: shows it, does the deed, goes on, or shows the form again with the refusal."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.shortcuts import redirect, render

from mam.core.refusal import Refusal
from mam.ui.deeds import beside_fields


@dataclass(frozen=True)
class Words:
    """What stands on the page, and what is said when the deed is done."""

    title: str
    button: str
    done: str
    lead: str = ""


def one_form(request, form, deed: Callable[[dict], object], words: Words, *, group, back: str, **shown):
    """deed: gets the clean data. back: the address to go on to, also the link beside the button. shown: more for the page."""
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            deed(dict(form.cleaned_data))
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, words.done)
            return redirect(back)
    context = {"form": form, "refusal": refusal, "words": words, "group": group, "back": back, **shown}
    return render(request, "people/group/one_form.html", context)
