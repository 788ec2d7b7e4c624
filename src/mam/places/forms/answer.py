"""The house's answer to a request."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..words import RejectReason
from .lines import LineField


class AnswerForm(forms.Form):
    """Yes, or no with a reason; a sentence that the party reads."""

    answer = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])
    reason = forms.ChoiceField(
        label=_("When you cannot agree: why"), choices=RejectReason.choices, widget=forms.RadioSelect, required=False
    )
    text = LineField(
        most=300,
        label=_("A sentence for the person who asked"),
        help_text=_("They will read exactly this. For example: come by ten minutes earlier for the key."),
        required=False,
    )

    def clean(self):
        if self.cleaned_data.get("answer") == "no" and not self.cleaned_data.get("reason"):
            self.add_error("reason", _("Choose why. The person who asked will read it."))
        return self.cleaned_data
