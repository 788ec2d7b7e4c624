"""Lines of the form for parts people can take."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.places.forms.lines import LineField

from ..actions.parts import MOST, PartRow
from .events import number


class PartForm(forms.Form):
    """One line. An empty name takes the part away."""

    name = LineField(most=60, label=_("Part"), required=False)
    capacity = number(_("Places for it"), 500, min_value=1)
    pk = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @property
    def row(self) -> PartRow:
        return PartRow(**self.cleaned_data)


def forms_for(rows: list[PartRow], data=None) -> list[PartForm]:
    """The lines there are and two empty ones."""
    lines = min(MOST, len(rows) + 2)
    filled = [{"name": row.name, "capacity": row.capacity, "pk": row.pk} for row in rows] + [{}] * lines
    return [PartForm(data, prefix=f"p{at}", initial=filled[at]) for at in range(max(lines, len(rows)))]
