"""A photo and the words about it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..lines import LineField

ALT = _("For people who do not see it. What would you say on the phone? Bright room, six tables, wide door.")


class PhotoForm(forms.Form):
    picture = forms.FileField(
        label=_("Picture"),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        help_text=_("JPEG, PNG or WebP, up to 12 MB. Where and by what it was taken is wiped out."),
    )
    alt = LineField(label=_("What the picture shows"), most=200, help_text=ALT)
    thing = forms.ModelChoiceField(label=_("Of what"), queryset=None, required=False, empty_label=_("the whole centre"))

    def __init__(self, *args, things, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["thing"].queryset = things


class AltForm(forms.Form):
    alt = LineField(label=_("What the picture shows"), most=200, help_text=ALT)
