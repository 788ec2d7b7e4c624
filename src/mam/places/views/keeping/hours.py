"""Opening hours: the weeks in force and ahead, one week as a sheet to fill, the end of a week, holidays."""

import datetime as dt

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core import clock

from ...actions.keeping.hours import Week, change_week, close_on_holidays, end_week
from ...actions.keeping.looking import for_whom, sheets
from ...forms.keeping.hours import EndForm, HolidaysForm, WeekForm
from ...methods import calendar
from ...models import OpeningHours, Thing
from ...words import Audience
from .desk import agreed, keeper_required, page, settle, to

YEAR = dt.timedelta(days=365)


@keeper_required
def hours(request, house):
    """Everything that decides when the house is open."""
    today = clock.today()
    breaks = calendar.school_breaks(today, today + YEAR, request.municipality.voivodeship)
    holidays = calendar.holidays_between(today, today + YEAR)
    context = {
        "sheets": sheets(house),
        "things": Thing.objects.filter(centre=house, always_open=False).standing(),
        "audiences": [(value, for_whom(value)) for value in Audience.values],
        "holidays": sorted((day, name) for day, name in holidays.items() if today <= day <= today + YEAR),
        "breaks": calendar.stretches(breaks),
        "form": HolidaysForm(initial={"closed": house.closed_on_holidays}),
    }
    return page(request, house, "hours", **context)


@keeper_required
def week(request, house):
    """A week to fill: ?thing= ?audience= say whose; it starts from the hours in force. "copy" writes Monday on Tuesday to Friday."""
    thing, audience = _whose(request, house)
    data = WeekForm.monday_copied(request.POST) if "copy" in request.POST else request.POST
    form, refusal = WeekForm(data or None, initial=_start(request, house, thing, audience)), None
    if request.method == "POST" and "copy" not in request.POST and form.is_valid():
        wish = Week(audience, form.cleaned_data["since"], form.cleaned_data["until"], form.rows(), thing)
        deed = lambda: change_week(house, wish, by=request.person, agreed=agreed(request))  # noqa: E731
        said = _("Saved. These are the hours from that day.")
        answer, refusal = settle(request, deed, said, to(request, "keeping_hours", house.slug))
        if answer:
            return answer
    words = for_whom(audience)
    return page(request, house, "week", form=form, refusal=refusal, thing=thing, audience=audience, audience_words=words)


def _whose(request, house):
    slug, audience = request.GET.get("thing"), request.GET.get("audience")
    thing = get_object_or_404(house.things, slug=slug) if slug else None
    return thing, audience if audience in Audience.values else Audience.PUBLIC


def _start(request, house, thing, audience) -> dict:
    """The week that is shown first: the one asked for by ?since= and ?until=, else the usual one."""
    rows = [sheet for sheet in sheets(house) if sheet.thing == thing and sheet.audience == audience]
    wanted = request.GET.get("since"), request.GET.get("until", "")
    asked = [sheet for sheet in rows if (sheet.since.isoformat(), str(sheet.until or "")) == wanted]
    usual = [sheet for sheet in rows if sheet.until is None and not sheet.is_ahead]
    chosen = (asked or usual or rows[:1] or [None])[0]
    since = max(chosen.since, clock.today()) if asked else clock.today()
    return {"since": since, "until": chosen and asked and chosen.until, **WeekForm.filled(chosen.rows if chosen else [])}


@keeper_required
def week_end(request, house, row):
    """The last day of a week; row: any of its table rows."""
    first = get_object_or_404(OpeningHours.objects.select_related("thing"), centre=house, pk=row)
    wish = Week(first.audience, first.valid_from, first.valid_until, (), first.thing)
    form, refusal = EndForm(request.POST or None, initial={"last_day": clock.today()}), None
    if request.method == "POST" and form.is_valid():
        deed = lambda: end_week(house, wish, by=request.person, agreed=agreed(request), **form.cleaned_data)  # noqa: E731
        said = _("Saved. After that day the other hours count again.")
        answer, refusal = settle(request, deed, said, to(request, "keeping_hours", house.slug))
        if answer:
            return answer
    words = for_whom(first.audience)
    return page(request, house, "week_end", form=form, refusal=refusal, week=wish, audience_words=words)


@keeper_required
def holidays(request, house):
    """Whether public holidays close the house."""
    form, refusal = HolidaysForm(request.POST or None, initial={"closed": house.closed_on_holidays}), None
    if request.method == "POST" and form.is_valid():
        closed = form.cleaned_data["closed"]
        deed = lambda: close_on_holidays(house, closed, by=request.person, agreed=agreed(request))  # noqa: E731
        answer, refusal = settle(request, deed, _("Saved."), to(request, "keeping_hours", house.slug))
        if answer:
            return answer
    return page(request, house, "holidays", form=form, refusal=refusal)
