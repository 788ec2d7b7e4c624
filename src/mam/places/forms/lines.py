"""Lines and texts as people type them: control signs gone, emoji kept, and a word about the length when it is too long."""

from django import forms
from django.core.validators import BaseValidator
from django.utils.translation import gettext_lazy as _

from mam.core.text import clean_line, clean_text


class FitsIn(BaseValidator):
    """Says how much fits and how much there is, so that one knows how much to cut."""

    message = _("It is too long: %(limit_value)d characters fit here, and there are %(show_value)d. Make it shorter.")
    code = "max_length"

    def compare(self, length, most):
        return length > most

    def clean(self, text):
        return len(text)


class LineField(forms.CharField):
    """One clean line of at most `most` characters."""

    def __init__(self, *, most: int, **kwargs):
        super().__init__(**kwargs)
        self.validators.append(FitsIn(most))

    def to_python(self, value):
        return clean_line(super().to_python(value) or "")


class TextField(LineField):
    """Several clean lines."""

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value):
        return clean_text(forms.CharField.to_python(self, value) or "")
