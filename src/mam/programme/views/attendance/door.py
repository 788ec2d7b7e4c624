"""The list at the door: tap whoever comes. It works as a plain form, and on a phone also without network (static/programme)."""

from django.contrib import messages
from django.http import HttpResponseBadRequest, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from mam.core import clock
from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.core.text import fold
from mam.people.entrance import person_required

from ...actions.attendance import mark
from ...actions.attendance_list import Row, rows_of, sums
from ...actions.counting import count_heads, over_the_places, walk_in
from ...forms.attendance import WalkInForm, batch_of, tap_of
from ...models import HeadCount
from .finding import marked_here


@person_required
def attendance(request, event, date):
    """Everybody on the list by name, companions below; one large press marks a person as present."""
    date = marked_here(request, event, date)
    refusal = None
    if request.method == "POST" and (tap := tap_of(request.POST.get("mark", ""))):
        try:
            mark(date, [tap], by=request.person)
        except Refusal as no:
            refusal = no
        else:
            return redirect(f"{address(request, date)}?{request.GET.urlencode()}#{tap.who}")
    rows = rows_of(date)
    return render(request, "programme/attendance/door.html", {
        "date": date, "rows": by_name(rows, request.GET.get("q", "")), "sums": sums(rows, heads(date)), "now": clock.now(),
        "words": request.GET.get("q", ""), "walk_in": WalkInForm(), "refusal": refusal, "over": over_the_places(date),
        "may_ask": allowed("people.register_person", request.person),
    })  # fmt: skip


def by_name(rows: list[Row], words: str = "") -> list[Row]:
    """Parties by the name of who signed up, companions right below, walk-ins last; only parties in which somebody fits the words."""
    sought = fold(words.strip())
    fits = {party(row) for row in rows if sought in fold(row.name)}
    kept = [row for row in rows if party(row) in fits]
    return sorted(
        kept, key=lambda row: (row.is_walk_in, fold(row.with_whom or row.name) if row.sign_up else "", row.number)
    )


def party(row: Row) -> str:
    return f"s{row.sign_up.pk}" if row.sign_up else row.who


def heads(date) -> int | None:
    return HeadCount.objects.filter(occurrence=date).values_list("total", flat=True).first()


def address(request, date) -> str:
    return reverse("programme:attendance", args=[request.municipality.slug, date.event.slug, date.day])


@person_required
@require_http_methods(["GET", "POST"])
def walk_ins(request, event, date):
    """Somebody came in: a name or "1 person", one press."""
    date = marked_here(request, event, date)
    form = WalkInForm(request.POST or None)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            over = walk_in(date, by=request.person, **form.cleaned_data)
        except Refusal as no:
            refusal = no
        else:
            told = _("Noted. More people are here than places, by: %(n)s. See that everybody sits.") % {"n": over}
            messages.success(request, told if over else _("Noted."))
            return redirect(f"{address(request, date)}#walk-in")
    return render(request, "programme/attendance/walk_in.html", {"date": date, "form": form, "refusal": refusal})


@person_required
@require_http_methods(["GET", "POST"])
def marks(request, event, date):
    """For the phone: takes what was tapped without network, and says how the list stands. Refused taps come back with sentences."""
    date = marked_here(request, event, date)
    done, strangers = [], []
    if request.method == "POST":
        try:
            batch = batch_of(request.body)
        except ValueError:
            return HttpResponseBadRequest()
        try:
            strangers = [one.name or one.who for one in mark(date, batch.marks, by=request.person).strangers]
            for count in batch.counts:
                count_heads(date, by=request.person, **count)
        except Refusal as no:
            return JsonResponse({"reasons": [f"{one.sentence} {one.works}".strip() for one in no.reasons]}, status=409)
        done = [str(one.key) for one in batch.marks]
    return JsonResponse({"done": done, "strangers": strangers, **standing(date)})


def standing(date) -> dict:
    """The list as it stands, without a single name."""
    rows = rows_of(date)
    counted = sums(rows, heads(date))
    return {
        "people": {row.who: row.presence for row in rows},
        "present": counted.present, "listed": counted.listed, "heads": counted.heads, "over": over_the_places(date),
    }  # fmt: skip
