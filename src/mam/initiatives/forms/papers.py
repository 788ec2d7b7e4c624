"""The form for what a paper still asks for: a field for each of them, made anew for each paper."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core.text import clean_text
from mam.places.forms.lines import LineField, TextField
from mam.voice.methods.money import grosze

from ..actions.papers.showing import PaperPage
from ..actions.papers.writing import label_of
from ..methods.papers.shape import Field
from ..words.papers import HELP

SEEN = "seen-"
SUM_HELP = _("In złoty. Empty: all of it from the grant.")
NGO_HELP = _("Talk with the NGO first: its people sign the paper.")
PATRON_HELP = _("Only if you apply through an NGO. Residents may also apply by themselves.")
SPENT_HELP = _("In złoty, as on the invoices. Write 0 when nothing was spent.")


class PaperForm(forms.Form):
    """page: which fields, with which words in them, and which NGOs may be chosen."""

    def __init__(self, data=None, *, page: PaperPage):
        super().__init__(data)
        self.papers = {field.key: field for field in page.fields}
        if page.ngos is not None:
            self.fields["ngo"] = forms.ModelChoiceField(
                page.ngos, label=_("Which NGO hands it in?"), required=False, initial=page.ngo, empty_label=_("none yet"),
                help_text=NGO_HELP if page.only_ngos else PATRON_HELP,
            )  # fmt: skip
        for field in page.fields:
            self.fields[field.key] = made_of(field, page.own.get(field.key, ""))

    def clean(self):
        """Sums become grosze."""
        for key, field in self.papers.items():
            typed = self.cleaned_data.get(key)
            if field.money and typed:
                found = grosze(typed)
                if found is None:
                    self.add_error(key, _("Write a sum, for example 120 or 49,90."))
                else:
                    self.cleaned_data[key] = str(found)
        return self.cleaned_data

    def seen(self) -> list[tuple[str, str]]:
        """What stood in each field when the page was opened; it travels with the form."""
        shown = self.data.get if self.is_bound else lambda name: self.fields[name.removeprefix(SEEN)].initial
        return [(f"{SEEN}{key}", shown(f"{SEEN}{key}") or "") for key in self.papers]

    def said(self) -> dict[str, str]:
        """Only what was changed, so that two of the team do not wipe each other's words out."""
        return {key: self.cleaned_data[key] for key in self.papers if self.is_changed(key)}

    def is_changed(self, key: str) -> bool:
        was = self.data.get(f"{SEEN}{key}")
        return was is None or clean_text(was) != clean_text(self.data.get(key, ""))


class SureForm(forms.Form):
    """One press, no fields."""


def made_of(field: Field, known: str) -> forms.Field:
    hint = HELP.get(field.key, "")
    if field.money:
        hint = SUM_HELP if field.key.startswith("grant_") else SPENT_HELP
        known = f"{int(known) / 100:.2f}".replace(".", ",") if known else ""
    kind = TextField if field.lines else LineField
    return kind(most=field.most, label=label_of(field), required=False, initial=known, help_text=hint)
