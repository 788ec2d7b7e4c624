"""Beginning an initiative."""

import uuid

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.people.actions.finding import one_person
from mam.people.entrance import only_with
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import Words, deed_page
from mam.voice.models import Need, Topic

from ...actions.initiatives.beginning import begin
from ...forms.initiatives import BeginForm
from .finding import TEMPLATE


@only_with("initiatives.begin")
def initiative_new(request):
    """?need= or ?topic= (their numbers) keep the thread."""
    need = _source(Need.objects.visible_to(request.person), request.GET.get("need", ""))
    topic = _source(Topic.objects.visible_to(request.person), request.GET.get("topic", ""))
    first = {"title": need.title, "place": need.where, "area": need.area} if need else {}
    others = allowed("initiatives.begin_for", request.person)
    form = BeginForm(request.POST or None, person=request.person, for_others=others, initial=first)
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
