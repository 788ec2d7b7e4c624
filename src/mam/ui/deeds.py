"""A deed on a page: one form, or one press; its word, or the refusal beside the fields it speaks of."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.shortcuts import redirect, render

from mam.core.refusal import Refusal


@dataclass(frozen=True)
class Words:
    """What stands on the page, and what is said when the deed is done."""

    title: str
    button: str
    done: str = ""
    lead: str = ""


def deed_page(request, form, deed: Callable[[], object], words: Words, *, back: str, template: str, **shown):
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
    """One press without a form: the deed, and its word or each reason of the refusal above the page."""
    try:
        deed()
    except Refusal as no:
        for reason in no.reasons:
            messages.error(request, f"{reason.sentence} {reason.works}".strip())
    else:
        messages.success(request, done)
    return redirect(back)


def beside_fields(form, refusal: Refusal) -> Refusal | None:
    """Puts each reason under its field; what belongs to no field of the form comes back, to be shown above it."""
    rest = []
    for reason in refusal.reasons:
        if reason.field in form.fields:
            form.add_error(reason.field, f"{reason.sentence} {reason.works}".strip())
        else:
            rest.append(reason)
    return Refusal(rest) if rest else None
