"""Reports about notes, decisions, appeals, and the log of a group's board."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.ui.deeds import Words

from ..actions.appeals import answer_appeal, appeal
from ..actions.judging import judge_note, report_note
from ..entrance import only_with, person_required
from ..forms.boards import AppealAnswerForm, AppealForm, JudgeForm, ReportForm
from ..models import Appeal, Decision, JoinRequest, Report
from ..words import BoardRule
from .board import note_here
from .group_page import group_here
from .joining import page_of
from .one_form import one_form


@person_required
def note_report(request, group, note):
    """Anybody who sees the note may say which rule it breaks."""
    group = group_here(request, group)
    post = note_here(request, group, note)
    words = Words(
        _("Report a note"), _("Report the note"), _("Thank you. Whoever looks after the board will decide. Nobody learns that it was you."),
        _("Neither the author nor the group will know that it was you."),
    )  # fmt: skip
    form = ReportForm(request.POST or None)
    back = page_of(request, group, "board")
    return one_form(request, form, lambda data: report_note(post, by=request.person, **data), words, group=group, back=back, post=post)


@person_required
def note_decision(request, group, note):
    """The open reports of a note and the form of the decision."""
    group = group_here(request, group)
    post = note_here(request, group, note, verb="people.judge_note")
    reports = list(Report.objects.open().filter(post=post))
    first = reports[0].rule if reports else ""
    form = JudgeForm(request.POST or None, initial={"rule": first, "title": post.title, "words": post.text})
    words = Words(_("Decide about the note"), _("Save the decision"), _("The decision is in the log."), post.title)
    back = page_of(request, group, "board_log")
    return one_form(
        request, form, lambda data: judge_note(post, by=request.person, **data), words, group=group, back=back, post=post, reports=reports
    )


@person_required
def note_appeal(request, group, note):
    """The author appeals against the last decision."""
    group = group_here(request, group)
    post = note_here(request, group, note)
    decision = Decision.objects.filter(post=post).exclude(verdict="kept").select_related("post").first()
    if decision is None or not allowed("people.appeal", request.person, decision):
        raise Http404
    words = Words(_("Appeal"), _("Send the appeal to the house"), _("The people of the house will look again and answer."), post.title)
    back = page_of(request, group, "note", post.pk)
    form = AppealForm(request.POST or None)
    return one_form(request, form, lambda data: appeal(decision, by=request.person, **data), words, group=group, back=back)


@person_required
def board_log(request, group):
    """What was decided, by which rule; those who decide also see what waits and the notes themselves. Never who reported."""
    group = group_here(request, group, verb="people.see_board_log")
    reports = Report.objects.open().filter(post__group=group).select_related("post")
    decisions = Decision.objects.filter(group=group).select_related("post", "by", "appeal")[:50]
    judges = allowed("people.change_group", request.person, group)
    context = {"group": group, "reports": reports, "decisions": decisions, "judges": judges, "rules": BoardRule.choices}
    return render(request, "people/board/log.html", context)


@only_with("people.see_reports")
def reports(request):
    """Everything of all groups that waits for an answer, oldest first."""
    context = {
        "reports": Report.objects.open().select_related("post__group", "reporter")[:100],
        "appeals": Appeal.objects.filter(answered__isnull=True).select_related("decision__post", "decision__group")[:100],
        "waiting": JoinRequest.objects.waiting().select_related("group", "person")[:100],
    }
    return render(request, "people/board/reports.html", context)


@only_with("people.see_reports")
def appeal_answer(request, appeal):
    """One appeal; staff who did not decide before answer it."""
    found = get_object_or_404(Appeal.objects.select_related("decision__post", "decision__group"), pk=appeal, answered__isnull=True)
    if not allowed("people.answer_appeal", request.person, found.decision):
        raise Http404
    words = Words(_("Answer the appeal"), _("Save the answer"), _("The author will read it."), found.decision.post.title)
    form = AppealAnswerForm(request.POST or None)
    return one_form(
        request, form, lambda data: answer_appeal(found, data["upheld"] == "yes", data["answer"], by=request.person), words,
        group=found.decision.group, back=reverse("people:reports", args=[request.municipality.slug]), appeal=found,
    )  # fmt: skip
