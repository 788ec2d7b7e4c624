"""Announcing a draw by lot, and typing its public number."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core.text import clean_line, clean_text
from mam.places.forms.lines import LineField
from mam.places.forms.time_fields import DayField

from ..actions.lots import LotPlan
from ..methods import lot_lines


class LotForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=120)
    about = forms.CharField(label=_("More about it"), max_length=3000, required=False, widget=forms.Textarea(attrs={"rows": 4}))
    seats = forms.IntegerField(label=_("How many people are drawn"), min_value=1, max_value=60, initial=12)
    pool = forms.CharField(
        label=_("Slips"), max_length=60_000, widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("One in a line, without names: 12; age=18-34; area=Balin; address=A7. The names stay on your paper list."),
    )  # fmt: skip
    quotas = forms.CharField(
        label=_("Quotas"), max_length=2_000, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One in a line, at least and at most: age=18-34; 4-5."),
    )  # fmt: skip
    one_per_address = forms.BooleanField(label=_("At most one person from an address"), required=False)
    number_on = DayField(label=_("Day of the public number"))
    number_source = forms.CharField(
        label=_("Which public number"),
        max_length=200,
        help_text=_("One that nobody here can choose, for example the Lotto draw of that day."),
    )

    def clean_pool(self):
        return tuple(self.lines("pool", lot_lines.slips))

    def clean_quotas(self):
        return tuple(self.lines("quotas", lot_lines.quotas))

    def lines(self, name: str, read):
        try:
            return read(clean_text(self.cleaned_data[name]))
        except lot_lines.BadLine as bad:
            raise forms.ValidationError(_("Line %(n)s cannot be read. Write it as in the example.") % {"n": bad.line}) from bad

    def plan(self, centre) -> LotPlan:
        said = dict(self.cleaned_data)
        return LotPlan(centre=centre, slips=said.pop("pool"), **{**said, "title": clean_line(said["title"])})


class NumberForm(forms.Form):
    number = forms.CharField(label=_("The public number"), max_length=80, help_text=_("Exactly as published, for example 4 8 15 16 23 42."))


class ReplacementForm(forms.Form):
    """panel: numbers of the slips that hold a seat."""

    gone = forms.ChoiceField(label=_("Which slip cannot come?"))
    why = LineField(most=200, label=_("Why?"), help_text=_("In a few words and without names, for example: said no on the phone."))

    def __init__(self, *args, panel, **more):
        super().__init__(*args, **more)
        self.fields["gone"].choices = [(number, number) for number in panel]
