"""Reading topics: the list, the page of one, and the log of what was taken away."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from mam.core.permission import allowed

from ...actions.needs.agenda import bar_now, for_agenda
from ...actions.topics.asking_groups import under_way
from ...actions.topics.page import page_of, stages_of
from ...actions.topics.removals import log_of
from ...models import Topic
from ...permissions.topics import may_make
from ...words.topics import Making
from .finding import topic_here
from .whoever import participant_here

ON_A_PAGE, ON_AGENDA = 20, 12


@login_not_required
def topics(request):
    """Open ones first, then those that ended, newest first; for the animator before them what comes on the agenda."""
    rows = Topic.objects.visible_to(request.person).open_first()
    page = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "may_open": allowed("voice.open_topic", request.person)}
    if context["may_open"]:
        bar = bar_now()
        context |= {"agenda_bar": bar, "agenda": for_agenda(bar)[:ON_AGENDA]}
    return render(request, "voice/topics/list.html", context)


@never_cache
@login_not_required
def topic(request, topic):
    """One matter, one page, one column."""
    topic = topic_here(request, topic)
    shown = page_of(topic, person=request.person, participant=participant_here(request, topic))
    makes = {making.value for making in Making if may_make(request.person, topic, making)}
    context = {
        "topic": topic, "shown": shown, "makes": makes, "stages": stages_of(topic),
        "keeps": allowed("voice.move_topic", request.person, topic),
        "takes": {making.value for making in Making if topic.takes(making)}, "run": under_way(topic),
        "for_others": allowed("voice.answer_for", request.person, topic), **amendments_for(request.person, shown),
    }  # fmt: skip
    return render(request, "voice/topics/topic.html", context)


def amendments_for(person, shown) -> dict:
    """Which of the proposed wordings this person may answer, and which they may withdraw."""
    proposed = [amendment for stand in shown.options for amendment in stand.wordings.proposed]
    return {
        "answers": {row.pk for row in proposed if row.remark.shown and allowed("voice.answer_amendment", person, row)},
        "withdraws": {row.pk for row in proposed if allowed("voice.withdraw_amendment", person, row)},
    }


@login_not_required
def topic_log(request, topic):
    """What was taken away, by which rule and when; never the text, never who wrote it."""
    topic = topic_here(request, topic)
    return render(request, "voice/topics/log.html", {"topic": topic, "rows": log_of(topic)})
