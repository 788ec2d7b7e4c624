"""Numbers of law and house rules with their days and sources, for those who lead the house."""

from itertools import groupby

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import allowed
from mam.municipalities.models import DatedSetting

from ...actions.keeping.dated_settings import confirm_value, set_value
from ...forms.keeping.dated_settings import ValueForm
from ...keeping_words import name_of, value_words
from .desk import confirm, keeper_required, page, settle, to


def _demand_lead(request):
    if not allowed("places.lead", request.person):
        raise Http404


def _rows(house):
    return DatedSetting.objects.filter(place__in=["", house.slug])


@keeper_required
def values(request, house):
    """Settings in three heaps: to confirm, of the place, of the law and the town."""
    _demand_lead(request)
    groups = groupby(_rows(house), key=lambda row: (row.key, row.place))
    found = sorted((_setting(place, list(rows)) for (_key, place), rows in groups), key=lambda one: one["name"])
    heaps = {
        "unsure": [one for one in found if one["unsure"]],
        "own": [one for one in found if one["place"] and not one["unsure"]],
        "law": [one for one in found if not one["place"] and not one["unsure"]],
    }
    return page(request, house, "values", heaps=heaps, today=clock.today())


def _setting(place: str, rows: list[DatedSetting]) -> dict:
    """One setting as the page shows it: its newest value, whether some value is to confirm, and the one in force today."""
    rows.sort(key=lambda row: row.valid_from, reverse=True)
    today = clock.today()
    return {
        "name": name_of(rows[0].key),
        "place": place,
        "in_force": next((row for row in rows if row.valid_from <= today <= (row.valid_until or today)), None),
        "rows": [(row, value_words(row.value, row.unit)) for row in rows],
        "unsure": any(not row.confirmed for row in rows),
    }


@keeper_required
def value(request, house, setting):
    """A new value from a day on."""
    _demand_lead(request)
    old = get_object_or_404(_rows(house), pk=setting)
    form, refusal = ValueForm(request.POST or None, old=old, initial={"valid_from": clock.today()}), None
    if request.method == "POST" and form.is_valid():
        deed = lambda: set_value(old, by=request.person, **form.cleaned_data)  # noqa: E731
        said = _("Saved. The new value counts from that day.")
        answer, refusal = settle(request, deed, said, to(request, "keeping_values", house.slug))
        if answer:
            return answer
    context = {"setting": old, "name": name_of(old.key), "value": value_words(old.value, old.unit)}
    return page(request, house, "value", form=form, refusal=refusal, **context)


@keeper_required
def confirmation(request, house, setting):
    """Somebody checked the value against its source."""
    _demand_lead(request)
    row = get_object_or_404(_rows(house), pk=setting)
    return confirm(
        request,
        house,
        lambda agreed: confirm_value(row, by=request.person),
        title=_("Does the value agree with its source?"),
        text=f"{name_of(row.key)}: {value_words(row.value, row.unit)} – {row.source}",
        button=_("Confirm"),
        said=_("Confirmed."),
        back=to(request, "keeping_values", house.slug),
    )
