"""The work of the house: looking at first words, putting a need where it belongs, and answers told on the phone."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.people.entrance import only_with, person_required

from ...actions.needs.checking import say_whether_done
from ...actions.needs.looking import place_need, show_need
from ...forms.maps import pin_words
from ...forms.need_work import PlaceForm
from ...models import Need, NeedCheck
from ...words.needs import Said
from .finding import need_for, to_need
from .maps import with_map

MOST = 100


@never_cache
@only_with("voice.show_need")
def waiting(request):
    """First words of people not known yet, the oldest first."""
    rows = Need.objects.waiting().select_related("area", "theme", "raiser").order_by("created")[:MOST]
    return render(request, "voice/needs/waiting.html", {"needs": rows})


@require_POST
@person_required
def look(request, number):
    need = need_for(request, number, "voice.show_need")
    show_need(need, by=request.person)
    messages.success(request, _("It is public now."))
    return redirect("voice:needs_waiting", request.municipality.slug)


@person_required
@with_map
def place(request, number):
    need = need_for(request, number, "voice.place_need")
    start = {"theme": need.theme_id, "area": need.area_id, "where": need.where, "point": pin_words(need)}
    form = PlaceForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        place_need(need, by=request.person, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return to_need(request, need)
    return render(request, "voice/needs/place.html", {"need": need, "form": form})


@never_cache
@person_required
def checks(request, number):
    """Who was asked whether it was done, with phones to ring, and three buttons for what they say."""
    need, refusal = need_for(request, number, "voice.see_checks"), None
    rows = NeedCheck.objects.filter(need=need, round=need.round).select_related("person", "need")
    if request.method == "POST":
        key = request.POST.get("check", "")
        row = get_object_or_404(rows, pk=key if key.isdecimal() and len(key) < 18 else 0)
        try:
            say_whether_done(row, request.POST.get("said", ""), by=request.person, channel="phone")
            messages.success(request, _("Written down."))
            return redirect("voice:need_checks", request.municipality.slug, number)
        except Refusal as no:
            refusal = no
    return render(request, "voice/needs/checks.html", {"need": need, "rows": rows, "refusal": refusal, "choices": Said.choices})
