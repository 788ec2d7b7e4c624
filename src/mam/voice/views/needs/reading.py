"""The list of needs and the page of one: its thread from the first word to what changed."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.ui.files import private_photo
from mam.ui.pages import page_number

from ...actions.needs.agenda import bar_now, on_agenda
from ...actions.needs.alike import suggestions
from ...actions.needs.figures import answered_on_time, confirmed_by_residents
from ...actions.needs.listing import NeedFilter, needs_listed
from ...actions.needs.looking import may_take_back
from ...actions.needs.thread import tally, thread_of
from ...forms.needs import FilterForm
from ...models import Following, Need, Support
from .finding import SLIP, need_of
from .maps import pins_of, with_map


@require_safe
@login_not_required
@with_map
def needs(request):
    """Filters work without JavaScript; a value that is not on the list is as if it were not there."""
    form = FilterForm(request.GET or None)
    said = {name: value for name, value in (form.cleaned_data if form.is_valid() else {}).items()}
    page = page_number(request)
    wanted = NeedFilter(said.get("q", ""), said.get("theme"), said.get("area"), said.get("state", ""), said.get("order") or "new", page)
    found, more = needs_listed(request.person, wanted)
    context = {
        "form": form, "needs": found, "more": more, "wanted": wanted, "next_page": page + 1, "on_time": answered_on_time(),
        "done": confirmed_by_residents(), "follows": follows(request.person, wanted), "pins": pins_of(request, found),
        "agenda_bar": (bar := bar_now()), "on_agenda": on_agenda(found, bar),
    }  # fmt: skip
    return render(request, "voice/needs/list.html", context)


def follows(person, wanted: NeedFilter) -> bool | None:
    """Whether the reader hears of new needs like these; None when there is nothing to follow."""
    if person is None or not (wanted.theme or wanted.area):
        return None
    return Following.objects.filter(person=person, need=None, theme=wanted.theme, area=wanted.area).exists()


@require_safe
@login_not_required
@with_map
def need(request, number):
    found = need_of(request, number)
    mine = request.person
    context = {
        "need": found, "pins": pins_of(request, [found]), "steps": thread_of(found), "tally": tally(found),
        "own": mine is not None and found.raiser_id == mine.pk,
        "supports": mine is not None and Support.objects.standing().filter(need=found, person=mine).exists(),
        "follows": mine is not None and Following.objects.filter(need=found, person=mine).exists(),
        "may_take_back": may_take_back(found, mine, request.session.get(SLIP, "")), **work(request, found),
    }  # fmt: skip
    return render(request, "voice/needs/page.html", context)


def work(request, found: Need) -> dict:
    """What the people of the house and of the office can do here."""
    if request.person is None:
        return {}
    verbs = {"looks": "show_need", "accepts": "accept_need", "answers": "answer_need", "joins": "join_needs", "writes": "write_need_down"}
    may = {name: allowed(f"voice.{verb}", request.person, found) for name, verb in verbs.items()}
    if may["joins"] and not found.joined_to_id:
        may["alike"] = suggestions(found.text, title=found.title, near=found.point, apart_from=found.pk)
    return {**may, "works": any(may.values())}


@require_safe
@login_not_required
def photo(request, number):
    """The photo of a need that the reader may see."""
    return private_photo(need_of(request, number).photo)
