"""Fields of the search that are mostly the same for everybody, drawn once for each choice: drawing ticks costs more than searching."""

import functools

from django.forms.utils import ErrorDict
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from ...forms.finding import FindForm

NEEDS = ("features", "also", "units")
REPEAT = ("repeat", "every", "nth", "weekdays")
FEW = 20  # values, and letters of each, of a choice that is worth keeping


def drawn_fields(form: FindForm) -> dict[str, SafeString]:
    """The folded parts of the form."""
    return {"needs": drawn("places/find/_needs.html", form, NEEDS), "repeat": drawn("places/find/_repeat.html", form, REPEAT)}


def drawn(template: str, form: FindForm, names: tuple[str, ...]) -> SafeString:
    said = tuple((name, tuple(form.data.getlist(name))) for name in names) if form.is_bound else ()
    usual = all(len(values) <= FEW and all(len(value) <= FEW for value in values) for _name, values in said)
    if not usual or any(name in form.errors for name in names):
        return render_to_string(template, {"form": form})
    return kept(template, get_language(), said, form.equipment)


@functools.lru_cache(256)
def kept(template: str, language: str, said: tuple, equipment: tuple) -> SafeString:
    data = QueryDict(mutable=True)
    for name, values in said:
        data.setlist(name, values)
    return render_to_string(template, {"form": Chosen(data if said else None, equipment=equipment)})


class Chosen(FindForm):
    """The form for drawing only: nothing is wrong with what was chosen."""

    def full_clean(self):
        self.cleaned_data, self._errors = {}, ErrorDict()
