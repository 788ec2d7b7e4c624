"""What the answers show: people who answered alike, or a plain word that no groups can be seen; and the file of votes."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from mam.core.permission import allowed
from mam.core.refusal import Refusal

from ...actions.topics.asking_groups import last_run, look_for_groups
from ...actions.topics.findings import FEWEST_JUDGED, FEWEST_SHOWN, findings_of
from ...actions.topics.votes_file import may_read_votes, votes_zip
from ...models import GroupResult
from .finding import page_at, topic_here


@never_cache
@login_not_required
def topic_groups(request, topic):
    """The last result; while a look is under way, how far it is. A press of the animator begins one."""
    topic = topic_here(request, topic)
    keeps = allowed("voice.look_for_groups", request.person, topic)
    if request.method == "POST":
        try:
            look_for_groups(topic, by=request.person)
        except Refusal as no:
            messages.error(request, f"{no.reasons[0].sentence} {no.reasons[0].works}")
        else:
            messages.success(request, _("We are counting. This page shows how far it is."))
        return redirect(page_at(request, topic, "topic_groups"))
    result = GroupResult.objects.filter(topic=topic).order_by("-pk").first()
    context = {
        "topic": topic, "result": result, "found": findings_of(result) if result else None, "run": last_run(topic), "keeps": keeps,
        "fewest": FEWEST_SHOWN, "enough": FEWEST_JUDGED, "file": may_read_votes(topic, keeps=keeps),
    }  # fmt: skip
    return render(request, "voice/topics/groups.html", context)


@login_not_required
@require_safe
def topic_answers(request, topic):
    """A zip of the anonymous votes, to count again."""
    topic = topic_here(request, topic)
    if not may_read_votes(topic, keeps=allowed("voice.look_for_groups", request.person, topic)):
        raise Http404
    response = HttpResponse(votes_zip(topic), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="sprawa-{topic.number}-glosy.zip"'
    return response
