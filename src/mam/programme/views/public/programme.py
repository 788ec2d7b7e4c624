"""The programme: a list day by day, a week, a month."""

import datetime as dt
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mam.core import clock

from ...actions.choices import choices
from ...actions.listing import anything_before, days_between, days_from
from ...actions.printing.programme import heading
from ...forms.wish import WishForm
from ...methods import marks

A_WEEK = dt.timedelta(days=7)
A_DAY = dt.timedelta(days=1)


@login_not_required
@require_safe
def index(request):
    """From today on, or from ?day= on."""
    form, day = asked(request), asked_day(request)
    found = days_from(day, form.wish())
    before = anything_before(day, form.wish())
    context = {
        "days": found.days, "later": found.later, "day": day, "earlier": day - A_WEEK if before else None,
        "elsewhere": day != clock.today(),
    }  # fmt: skip
    return page(request, "index", form, context)


@login_not_required
@require_safe
def week(request):
    return span_page(request, "week", marks.span_of(marks.WEEK, asked_day(request)))


@login_not_required
@require_safe
def month(request):
    """Whole weeks from the one the first day lies in; days of other months are left empty."""
    return span_page(request, "month", marks.span_of(marks.MONTH, asked_day(request)))


def span_page(request, view: str, span: marks.Span):
    form = asked(request)
    days = days_between(span.first, span.last, form.wish())
    before, after = marks.span_of(span.kind, span.first - A_DAY), marks.span_of(span.kind, span.last + A_DAY)
    context = {
        "before": before, "after": after, "before_words": heading(before), "after_words": heading(after),
        "is_now": span.first <= clock.today() <= span.last, "span": span, "days": days,
        "lead_in": range(span.first.weekday()), "lead_out": range(6 - span.last.weekday()),
        "any": any(days.values()), "weekdays": range(7),
    }  # fmt: skip
    return page(request, view, form, context)


def page(request, view: str, form: WishForm, context: dict):
    """Every view has the filters, a chip for each that is on, and the feeds of the same wish."""
    on = form.chips()
    given = {
        "view": view, "form": form, "chips": [(words, without(request, name)) for name, words in on],
        "today": clock.today(), "tomorrow": clock.today() + A_DAY, "feed_query": urlencode(form.readable()),
        "several": len(form.fields["centre"].choices) > 2,
    }  # fmt: skip
    return render(request, f"programme/public/{view}.html", {**given, **context})


def without(request, name: str) -> str:
    """The address of this page with one filter less."""
    values = request.GET.copy()
    values.pop(name, None)
    return f"{request.path}?{values.urlencode()}" if values else request.path


def asked(request) -> WishForm:
    given = choices()
    return WishForm(request.GET, centres=given.centres, groups=given.groups, tags=given.tags)


def asked_day(request) -> dt.date:
    """The day of the address, today when there is none or it is out of all bounds."""
    today = clock.today()
    try:
        day = dt.date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return today
    return day if abs(day.year - today.year) <= 20 else today
