"""Sign-in by text message."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PhoneForm(forms.Form):
    phone = forms.CharField(
        label=_("Your phone number"), max_length=40, help_text=_("We will send six digits in a text message."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
        error_messages={"required": _("Nine digits, for example 600 000 001.")},
    )  # fmt: skip


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Six digits from the message"), max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
        error_messages={"required": _("Type the six digits from the message.")},
    )  # fmt: skip
