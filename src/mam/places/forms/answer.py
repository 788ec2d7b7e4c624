"""The house's answer to a request."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..words import RejectReason
from .lines import LineField

YES, NO = "yes", "no"


class AnswerForm(forms.Form):
    """Yes, or no with a reason; a sentence that the party reads."""

    answer = forms.ChoiceField(choices=[(YES, YES), (NO, NO)])
    reason = forms.ChoiceField(
        label=_("When you cannot agree: why"),
        choices=RejectReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose why. The person who asked will read it.")},
    )
    text = LineField(
        most=300,
        label=_("A sentence for the person who asked"),
        help_text=_("They will read exactly this. For example: come by ten minutes earlier for the key."),
        required=False,
    )

    def __init__(self, data=None):
        super().__init__(data)
        self.fields["reason"].required = data is None or data.get("answer") != YES
