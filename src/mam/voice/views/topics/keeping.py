"""Opening a topic, changing its words and moving its stage: work of the animator."""

import uuid

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.people.entrance import only_with, person_required
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import Words

from ...actions.topics.gathering import gather
from ...actions.topics.opening import change_topic, open_topic
from ...actions.topics.stages import move_stage
from ...forms.topics import StageForm, TopicForm
from ...models import Need
from .finding import one_form, page_at, topic_here


@only_with("voice.open_topic")
def topic_new(request):
    """A new topic; begun from a need (?need= its number), it gathers that need at once."""
    number = request.GET.get("need", "")
    need = Need.objects.public().filter(number=number).first() if number.isdecimal() and len(number) < 9 else None
    form = TopicForm(request.POST or None)
    made = []

    def deed():
        made.append(open_topic(**form.cleaned_data, by=request.person, request_key=as_uuid(request.POST.get("request_key"))))
        if need is not None:
            gather(made[0], need, by=request.person)

    lead = _("One matter, asked as a question. It gets a number, a page and a place for talk.")
    words = Words(_("A new topic"), _("Open the topic"), lead=lead)
    back = reverse("voice:topics", args=[request.municipality.slug])
    response = one_form(request, form, deed, words, back=back, need=need, key=uuid.uuid4())
    return redirect("voice:topic", request.municipality.slug, made[0].number) if made and response.status_code == 302 else response


@person_required
def topic_edit(request, topic):
    topic = topic_here(request, topic, verb="voice.change_topic")
    form = TopicForm(request.POST or None, initial={"question": topic.question, "summary": topic.summary})
    words = Words(_("The words of the topic"), _("Save the words"), _("Saved."))
    return one_form(
        request, form, lambda: change_topic(topic, **form.cleaned_data, by=request.person), words, back=page_at(request, topic), topic=topic
    )


@person_required
def topic_stage(request, topic):
    """To another stage, with a word why."""
    topic = topic_here(request, topic, verb="voice.move_topic")
    form = StageForm(request.POST or None, initial={"stage": topic.stage})
    words = Words(
        _("Move the topic"), _("Move it"), _("It has moved. Everybody in the topic can read why."),
        _("What people can do changes with the stage. You may leave one out, or go back."),
    )  # fmt: skip
    return one_form(
        request, form, lambda: move_stage(topic, **form.cleaned_data, by=request.person), words, back=page_at(request, topic), topic=topic
    )
