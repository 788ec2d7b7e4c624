"""One form on a page of a group."""

from collections.abc import Callable

from mam.ui.deeds import Words, deed_page


def one_form(request, form, deed: Callable[[dict], object], words: Words, *, group, back: str, **shown):
    """deed: gets the clean data. back: the address to go on to, also the link beside the button. shown: more for the page."""
    template = "people/group/one_form.html"
    return deed_page(request, form, lambda: deed(dict(form.cleaned_data)), words, back=back, template=template, group=group, **shown)
