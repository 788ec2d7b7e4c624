"""Small forms of those who keep a voting."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _


class BatchForm(forms.Form):
    """How many codes or sheets, and who answers for them."""

    number = forms.IntegerField(label=_("How many"), min_value=1, max_value=500, initial=30)
    who = forms.CharField(label=_("Who takes them"), max_length=160, required=False, help_text=_("Full name, phone or e-mail. Empty: me."))
    request_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("initial", {"request_key": uuid.uuid4()})
        super().__init__(*args, **kwargs)


class WhoForm(forms.Form):
    who = forms.CharField(label=_("Who"), max_length=160, help_text=_("Full name, phone or e-mail."))


class SignerForm(forms.Form):
    who = forms.CharField(
        label=_("Who signed"),
        max_length=160,
        required=False,
        help_text=_("Empty: me. Somebody else: when they signed the printed protocol."),
    )


class CodeForm(forms.Form):
    code = forms.CharField(label=_("Code"), max_length=80, widget=forms.TextInput(attrs={"class": "code", "autocomplete": "off"}))


class WithdrawalForm(forms.Form):
    option = forms.CharField(label=_("Number of the option"), max_length=8)
    why = forms.CharField(label=_("Why"), max_length=300, help_text=_("Everybody will read it."))


class ProtocolForm(forms.Form):
    spoiled = forms.IntegerField(label=_("Spoiled, also those swapped at the table"), min_value=0, max_value=1_000_000, initial=0)
    unused = forms.IntegerField(label=_("Not used"), min_value=0, max_value=1_000_000, initial=0)
    missing = forms.IntegerField(label=_("Missing"), min_value=0, max_value=1_000_000, initial=0)
    explanation = forms.CharField(label=_("Why they are missing"), max_length=500, required=False)


class NoteForm(forms.Form):
    check_name = forms.SlugField(max_length=20, widget=forms.HiddenInput)
    text = forms.CharField(label=_("What we found out"), max_length=500)


class PbForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=120, required=False, help_text=_("Empty: as the file says."))
    file = forms.FileField(label=_("File .pb"), help_text=_("From pabulib.org or from another MAM, at most 5 MB."))

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > 5 * 1024 * 1024:
            raise forms.ValidationError(_("The file is larger than 5 MB."))
        return file
