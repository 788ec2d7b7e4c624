"""Forms of the public pages."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PageForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=120)
    text = forms.CharField(
        label=_("Text"),
        max_length=60_000,
        widget=forms.Textarea(attrs={"rows": 20}),
        help_text=_("Markdown: ## heading, **bold**, - list, [words](address)."),
    )
    why = forms.CharField(label=_("What changed"), max_length=160, required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)


class NewPageForm(forms.Form):
    title = forms.CharField(
        label=_("Title of the new page"),
        max_length=120,
        help_text=_("For example: How we take care of the garden. Nobody sees the page until you show it."),
    )
