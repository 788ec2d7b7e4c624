"""A topic to print, a blank sheet of statements, and sheets that come back typed in at the desk."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields
from mam.ui.files import file

from ...actions.topics.participants import next_sheet
from ...actions.topics.printing import statements_pdf
from ...actions.topics.printing import topic_pdf as printed_topic
from ...actions.topics.sheets import enter_sheet
from ...forms.topics import SheetForm
from ...models import Statement
from ...words.topics import Says
from .finding import page_at, topic_here

ORDER = (Says.AGREE, Says.DISAGREE, Says.PASS)


@login_not_required
@require_safe
def topic_pdf(request, topic):
    topic = topic_here(request, topic)
    return file(printed_topic(topic, get_language()), f"sprawa-{topic.number}.pdf")


@login_not_required
@require_safe
def topic_sheet(request, topic):
    topic = topic_here(request, topic)
    return file(statements_pdf(topic, get_language()), f"sprawa-{topic.number}-kartka.pdf")


@person_required
def topic_sheets(request, topic):
    """One sheet in one go: its number, and a key for each row. Typed again under the same number it is corrected."""
    topic = topic_here(request, topic, verb="voice.enter_sheet")
    form = SheetForm(request.POST or None, initial={"sheet": next_sheet(topic)})
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            enter_sheet(topic, form.cleaned_data["sheet"], form.answers(), by=request.person)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Sheet %(n)s is written down. The next one?") % {"n": form.cleaned_data["sheet"]})
            return redirect(page_at(request, topic, "topic_sheets"))
    rows = [(row, request.POST.get(f"row_{row.number}", "")) for row in Statement.objects.public().filter(topic=topic)]
    context = {"topic": topic, "form": form, "refusal": refusal, "rows": rows, "keys": [(str(one.value), one.label) for one in ORDER]}
    return render(request, "voice/topics/sheets.html", context)
