"""Three anonymous questions after an event, also typed in from paper, and their sums for the organisers."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from mam.core.refusal import Refusal
from mam.journal.words import Channel
from mam.people.entrance import person_required
from mam.ui.deeds import beside_fields

from ...actions.feedback import ENOUGH, give_feedback, is_asked, sums_of
from ...forms.outcome import MARKS, FeedbackForm
from ..attendance.finding import date_here, marked_here


@login_not_required
def feedback(request, event, date):
    """Anybody who was there, once from one browser; who it was is not kept."""
    date = date_here(request, event, date)
    given = request.session.get("opinions", [])
    form = FeedbackForm(request.POST or None)
    refusal = None
    if request.method == "POST" and form.is_valid() and str(date.pk) not in given:
        try:
            give_feedback(date, **form.answers(), address=get_adapter().get_client_ip(request))
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            request.session["opinions"] = [*given, str(date.pk)][-50:]
            return redirect("programme:feedback", request.municipality.slug, date.event.slug, date.day)
    context = {"date": date, "form": form, "refusal": refusal, "asked": is_asked(date), "given": str(date.pk) in given}
    return render(request, "programme/outcome/feedback.html", context)


@person_required
def feedback_sums(request, event, date):
    """The sums, and the form for a sheet that came on paper."""
    date = marked_here(request, event, date)
    form = FeedbackForm(request.POST or None)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            give_feedback(date, **form.answers(), by=request.person, channel=Channel.PAPER)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("The sheet is written down. The next one?"))
            return redirect("programme:feedback_sums", request.municipality.slug, date.event.slug, date.day)
    sums = sums_of(date, by=request.person)
    words = dict(MARKS)
    liked = [(words[str(mark)], n) for mark, n in sums.liked]
    context = {"date": date, "sums": sums, "liked": liked, "enough": ENOUGH, "form": form, "refusal": refusal}
    return render(request, "programme/outcome/sums.html", context)
