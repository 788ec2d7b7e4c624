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
from ...keeping_words import name_of, unit_of
from .desk import confirm, keeper_required, page, settle, to


def _demand_lead(request):
    if not allowed("places.lead", request.person):
        raise Http404


def _rows(house):
    return DatedSetting.objects.filter(place__in=["", house.slug])


@keeper_required
def values(request, house):
    """Each setting with its values, the newest first; the one in force is marked."""
    _demand_lead(request)
    today, found = clock.today(), []
    for (key, place), group in groupby(_rows(house), key=lambda row: (row.key, row.place)):
        rows = sorted(group, key=lambda row: row.valid_from, reverse=True)
        in_force = next((row for row in rows if row.valid_from <= today <= (row.valid_until or today)), None)
        found.append((name_of(key), unit_of(rows[0].unit), place, in_force, rows))
    found.sort(key=lambda one: one[0])
    return page(request, house, "values", settings=found, today=today)


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
    context = {"setting": old, "name": name_of(old.key), "unit": unit_of(old.unit)}
    return page(request, house, "value", form=form, refusal=refusal, **context)


@keeper_required
def confirmation(request, house, setting):
    """Somebody checked the value against its source."""
    _demand_lead(request)
    row = get_object_or_404(_rows(house), pk=setting)
    words = {"name": name_of(row.key), "value": row.value, "unit": unit_of(row.unit)}
    return confirm(
        request,
        house,
        lambda agreed: confirm_value(row, by=request.person),
        title=_("Does the value agree with its source?"),
        text=f"{words['name']}: {words['value']} {words['unit']} – {row.source}",
        button=_("Confirm"),
        said=_("Confirmed."),
        back=to(request, "keeping_values", house.slug),
    )
