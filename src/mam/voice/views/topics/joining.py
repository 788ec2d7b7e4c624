"""What the animator ties to a topic: needs, and meetings in the place."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from mam.people.entrance import person_required
from mam.places.forms.paper import as_uuid
from mam.programme.models import Event
from mam.programme.words import EventKind
from mam.ui.deeds import Words, pressed

from ...actions.topics.gathering import gather, needs_to_gather, part
from ...actions.topics.meetings import tie_meeting, to_tie
from ...forms.topics import WhyForm
from ...models import Gathering, Need, TopicEvent
from .finding import one_form, page_at, topic_here

KINDS = (EventKind.INFORMATION, EventKind.CONSULTATION)


@person_required
def topic_needs(request, topic):
    """Needs that are in no topic, to be joined one by one; ?words= narrows the list."""
    topic = topic_here(request, topic, verb="voice.gather_need")
    if request.method == "POST":
        number = request.POST.get("need", "")
        need = get_object_or_404(Need.objects.public(), number=number if number.isdecimal() and len(number) < 9 else 0)
        return pressed(
            request, lambda: gather(topic, need, by=request.person), _("Joined. People behind this need were told."),
            page_at(request, topic, "topic_needs"),
        )  # fmt: skip
    words = request.GET.get("words", "")[:100]
    joined = Gathering.objects.standing().filter(topic=topic).select_related("need")
    context = {"topic": topic, "needs": needs_to_gather(words), "joined": joined, "words": words}
    return render(request, "voice/topics/needs.html", context)


@person_required
def topic_parting(request, topic, gathering):
    """Takes a need out again; the row stays in the thread."""
    topic = topic_here(request, topic, verb="voice.gather_need")
    row = get_object_or_404(Gathering.objects.standing().filter(topic=topic).select_related("need"), pk=gathering)
    form = WhyForm(request.POST or None)
    done = _("Taken out. The thread shows both: the joining and the undoing.")
    words = Words(_("Take a need out"), _("Take it out"), done, row.need.title)
    back = page_at(request, topic, "topic_needs")
    return one_form(request, form, lambda: part(row, form.cleaned_data["why"], by=request.person), words, back=back, topic=topic)


@person_required
def topic_meetings(request, topic):
    """Meetings tied to the topic, a way to propose a new one, and events to tie."""
    topic = topic_here(request, topic, verb="voice.tie_meeting")
    if request.method == "POST":
        event = Event.objects.visible_to(request.person).filter(pk=as_uuid(request.POST.get("event"))).first()
        if event is None:
            raise Http404
        tie_meeting(topic, event, by=request.person)
        messages.success(request, _("The meeting stands on the page of the topic."))
        return redirect(page_at(request, topic, "topic_meetings"))
    propose = reverse("programme:propose", args=[request.municipality.slug])
    context = {
        "topic": topic, "tied": TopicEvent.objects.filter(topic=topic).select_related("event"), "events": to_tie(topic, request.person),
        "ways": [(kind.label, f"{propose}?{urlencode({'title': topic.question[:120], 'kind': kind})}") for kind in KINDS],
    }  # fmt: skip
    return render(request, "voice/topics/meetings.html", context)
