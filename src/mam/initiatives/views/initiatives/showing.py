"""Reading an initiative as one thread, and beginning one."""

import uuid

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core import clock
from mam.core.permission import allowed
from mam.people.actions.finding import one_person
from mam.people.entrance import only_with
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import Words, deed_page
from mam.ui.files import private_photo
from mam.voice.models import Need, Topic

from ...actions.initiatives.beginning import begin
from ...actions.initiatives.page import page_of
from ...forms.initiatives import BeginForm
from ...models import Progress
from .finding import TEMPLATE, initiative_here

NOTES = 20


@never_cache
@login_not_required
def initiative(request, initiative):
    """One page from where it came to what changed."""
    one = initiative_here(request, initiative)
    keeps = allowed("initiatives.keep", request.person, one)
    shown = page_of(one, person=request.person, keeps=keeps)
    writes = allowed("initiatives.write_progress", request.person, one)
    may = {
        "keeps": keeps, "writes": writes, "pledges_for": allowed("initiatives.pledge_for", request.person),
        "moderates": allowed("initiatives.hide", request.person, one),
    }  # fmt: skip
    return render(request, "initiatives/initiative.html", {"initiative": one, "shown": shown, "today": clock.today(), **may})


@never_cache
@login_not_required
def progress(request, initiative):
    """Every note, the newest first."""
    one = initiative_here(request, initiative)
    notes = Progress.objects.filter(initiative=one, hidden=None).order_by("-at", "-pk")
    page = Paginator(notes, NOTES).get_page(request.GET.get("page"))
    moderates = allowed("initiatives.hide", request.person, one)
    return render(request, "initiatives/progress.html", {"initiative": one, "page": page, "moderates": moderates})


@login_not_required
def progress_photo(request, initiative, note):
    """The picture of a note."""
    notes = Progress.objects.filter(hidden=None)
    found = get_object_or_404(notes, initiative=initiative_here(request, initiative), pk=note)
    return private_photo(found.photo)


@only_with("initiatives.begin")
def initiative_new(request):
    """?need= or ?topic= (their numbers) keep the thread."""
    need = _source(Need.objects.visible_to(request.person), request.GET.get("need", ""))
    topic = _source(Topic.objects.visible_to(request.person), request.GET.get("topic", ""))
    first = {"title": need.title, "place": need.where, "area": need.area} if need else {}
    form = BeginForm(request.POST or None, person=request.person, for_others=allowed("initiatives.begin_for", request.person), initial=first)
    made = []

    def deed():
        who, channel = form.cleaned_data.get("who", ""), form.cleaned_data.get("channel", "")
        lead = one_person(who) if who else request.person
        key = as_uuid(request.POST.get("request_key"))
        how = {"channel": channel} if who else {}
        made.append(begin(form.ask(need, topic), lead=lead, by=request.person, request_key=key, **how))

    words = Words(_("A new initiative"), _("Begin"), lead=_("An idea is enough. People, a plan and a date come later."))
    back = reverse("initiatives:index", args=[request.municipality.slug])
    response = deed_page(
        request, form, deed, words, back=back, template=TEMPLATE, key=uuid.uuid4(), source=need or topic
    )
    return redirect("initiatives:initiative", request.municipality.slug, made[0].number) if made else response


def _source(rows, number: str):
    return rows.filter(number=number).first() if number.isdecimal() and len(number) < 9 else None
