"""Saying something in a topic: talk, a thing we know, an option, a point for or against."""

import uuid

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.journal.words import Channel
from mam.people.actions.finding import one_person
from mam.people.entrance import person_required
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import Words

from ...actions.topics.naming import anonymous_allowed
from ...actions.topics.talking import RemarkAsk, say
from ...forms.topics import RemarkForm
from ...models import Remark, TopicEvent
from ...words.needs import NameShown
from ...words.topics import SPOKEN, Making
from .finding import one_form, page_at, topic_here


@person_required
def topic_say(request, topic, kind):
    """One form for every kind; ?under= answers a word of the talk."""
    topic = topic_here(request, topic)
    if kind not in SPOKEN:
        raise Http404
    under = under_here(request, topic, kind)
    form = form_here(request, topic)

    def deed():
        ask, channel = ask_of(form, request, kind, under)
        say(topic, ask, by=request.person, channel=channel)

    return one_form(
        request, form, deed, words_of(kind, topic), back=f"{page_at(request, topic)}#{kind}", topic=topic, under=under, key=uuid.uuid4()
    )


def form_here(request, topic, **more) -> RemarkForm:
    """At the desk also for whom, by which way and at which meeting."""
    house = allowed("voice.say_for", request.person, topic)
    meetings = TopicEvent.objects.filter(topic=topic).select_related("event") if house else ()
    return RemarkForm(request.POST or None, for_somebody=house, meetings=meetings, anonymous=anonymous_allowed(), **more)


def ask_of(form: RemarkForm, request, kind: str, under: Remark | None = None) -> tuple[RemarkAsk, str]:
    """What is said and by which way, of a form that is right."""
    data = form.cleaned_data
    channel = data.get("channel") or Channel.WEB
    author = request.person if channel == Channel.WEB else one_person(data["who"]) if data.get("who") else None
    ask = RemarkAsk(
        data["text"], kind, under, data.get("naming", NameShown.ALL), author, form.meeting,
        sure=data.get("sure", False), key=as_uuid(request.POST.get("request_key")),
    )  # fmt: skip
    return ask, channel


def under_here(request, topic, kind) -> Remark | None:
    key = request.GET.get("under")
    if not key:
        return None
    return get_object_or_404(Remark.objects.public(), topic=topic, pk=as_uuid(key), kind=kind)


def words_of(kind: str, topic) -> Words:
    """The title, the button and what is said afterwards."""
    titles = {
        Making.TALK: (_("Say something"), _("Say it")),
        Making.KNOWN: (_("Add something we know"), _("Add it")),
        Making.OPTION: (_("Propose an option"), _("Propose it")),
        Making.FOR: (_("A point for"), _("Add the point")),
        Making.AGAINST: (_("A point against"), _("Add the point")),
    }
    title, button = titles[kind]
    return Words(title, button, _("Thank you. If this is your first word here, the animator reads it before others do."), topic.question)
