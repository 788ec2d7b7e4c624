"""Answering statements, one at a time with big keys, and writing one's own; with or without an account."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mam.core.refusal import Refusal
from mam.ui.deeds import Words

from ...actions.topics.answering import answer, round_of
from ...actions.topics.statements import write_statement
from ...forms.topics import StatementForm
from ...models import Removal, Statement
from ...words.topics import Making, Says
from .finding import one_form, page_at, topic_here
from .whoever import for_whom, participant_here, participant_made, remember, way

KEYS = ((Says.AGREE, "check"), (Says.DISAGREE, "cross"), (Says.PASS, "arrow"))


@never_cache
@login_not_required
def statements(request, topic):
    """The next statement, or the one asked for (?number=); a press answers it and goes on."""
    topic = topic_here(request, topic)
    other = for_whom(request, topic)
    if request.method == "POST":
        return _pressed(request, topic, other)
    stand = round_of(topic, participant_here(request, topic, other))
    asked = next((pair for pair in stand.rows if str(pair[0].number) == request.GET.get("number")), None)
    statement, said = asked or (stand.following, None)
    context = {
        "topic": topic, "stand": stand, "statement": statement, "said": said, "keys": KEYS, "other": other,
        "extra": carried(request, other), "before": stand.before(statement), "takes_statements": topic.takes(Making.STATEMENT),
    }  # fmt: skip
    return render(request, "voice/topics/statements.html", context)


def _pressed(request, topic, other):
    row = get_object_or_404(Statement, topic=topic, number=whole(request.POST.get("number")))
    row.topic = topic
    back = f"{page_at(request, topic, 'statements')}{carried(request, other)}"
    try:
        who = participant_made(request, topic, other)
        answer(row, who, whole(request.POST.get("says"), 9), by=request.person, channel=way(request, other))
    except Refusal as no:
        messages.error(request, f"{no.reasons[0].sentence} {no.reasons[0].works}")
        return redirect(back)
    return remember(request, redirect(back), who)


@never_cache
@login_not_required
def my_answers(request, topic):
    """Every statement with one's own answer, each a way back to change it; and what became of one's own sentences."""
    topic = topic_here(request, topic)
    other = for_whom(request, topic)
    who = participant_here(request, topic, other)
    stand = round_of(topic, who)
    own = list(Statement.objects.filter(topic=topic, writer=who).order_by("at")) if who else []
    gone = {row.statement_id: row for row in Removal.objects.standing().filter(statement__in=own)}
    labels = {one.value: one.label for one in Says}
    context = {
        "topic": topic, "rows": [(row, labels.get(said)) for row, said in stand.rows], "own": [(row, gone.get(row.pk)) for row in own],
        "other": other, "extra": carried(request, other),
    }  # fmt: skip
    return render(request, "voice/topics/mine.html", context)


@never_cache
@login_not_required
def statement_new(request, topic):
    """One's own sentence; it is looked at before anybody sees it."""
    topic = topic_here(request, topic)
    other = for_whom(request, topic)
    form = StatementForm(request.POST or None)
    made = []

    def deed():
        who = participant_made(request, topic, other)
        made.append(who)
        write_statement(topic, form.cleaned_data["text"], writer=who, by=request.person, channel=way(request, other))

    words = Words(
        _("Your own statement"), _("Hand it in"),
        _("Thank you. The animator reads it first; under “My answers” you see what became of it."),
        _("One thought that others can agree with or not."),
    )  # fmt: skip
    back = f"{page_at(request, topic, 'my_answers')}{carried(request, other)}"
    response = one_form(request, form, deed, words, back=back, topic=topic, other=other)
    return remember(request, response, made[0]) if made else response


def carried(request, other) -> str:
    """The query that says for whom the people of the place are typing."""
    return f"?{urlencode({'person': other.pk, 'channel': way(request, other)})}" if other else ""


def whole(text, missing: int = 0) -> int:
    """A number of a form; `missing` for anything else."""
    try:
        return int(text)
    except (TypeError, ValueError):
        return missing
