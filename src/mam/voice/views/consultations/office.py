"""The office prepares a consultation, replies to comments, and publishes the report."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.core.refusal import Refusal
from mam.people.entrance import only_with, person_required
from mam.ui.deeds import Words, beside_fields, pressed

from ...actions.consultations.announcing import announce, call_off, prolong
from ...actions.consultations.lawful import earliest_end, reasons_to_wait
from ...actions.consultations.materials import add_material, remove_material
from ...actions.consultations.preparing import (
    add_form,
    change_consultation,
    prepare_consultation,
    remove_form,
    write_version,
)
from ...actions.consultations.replying import reply_to
from ...actions.consultations.reporting import publish_report
from ...forms import consultations as forms
from ...models import Comment, ConsultationForm, Material
from ..topics.finding import one_form
from .finding import consultation_here, page_of

FACTS = (
    "title", "subject", "short", "easy_text", "basis", "law", "resolution", "office", "seat", "contact", "opens", "closes",
    "replies_by", "topic",
)  # fmt: skip


@only_with("voice.prepare_consultation")
def prepare(request):
    form, refusal = forms.ConsultationForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        try:
            made = prepare_consultation(form.ask(), by=request.person, request_key=form.cleaned_data["request_key"])
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("The draft is kept. Now add what people should read."))
            return redirect(page_of(request, made, "consultation_desk"))
    return render(request, "voice/consultations/facts.html", {"form": form, "refusal": refusal})


@person_required
def facts(request, number):
    row = consultation_here(request, number, verb="voice.change_consultation")
    form = forms.ConsultationForm(request.POST or None, initial={name: getattr(row, name) for name in FACTS})
    words = Words(_("The facts of the consultation"), _("Keep"), _("Kept."))
    deed = lambda: change_consultation(row, form.ask(), by=request.person)  # noqa: E731 - one deed, called once
    return one_form(request, form, deed, words, back=page_of(request, row, "consultation_desk"), template="voice/consultations/facts.html",
                    consultation=row)  # fmt: skip


@person_required
def desk(request, number):
    """Everything the office does with one consultation, and what is still missing before it may be announced."""
    row = consultation_here(request, number, verb="voice.change_consultation")
    context = {
        "consultation": row, "missing": Refusal(reasons_to_wait(row)) if row.state == "draft" else None,
        "earliest": earliest_end(row.basis, row.opens), "forms": row.forms.select_related("event"), "materials": row.materials.all(),
        "versions": row.versions.all(), "left": Comment.objects.unanswered().filter(consultation=row).count(),
        "count": Comment.objects.standing().filter(consultation=row).count(),
    }  # fmt: skip
    return render(request, "voice/consultations/office.html", context)


def one(name: str, words, deed, *, verb: str = "voice.change_consultation", start=None):
    """A page with one form of the office. words: gives the Words; deed: takes the row, the valid form and who does it."""

    @person_required
    def page(request, number):
        row = consultation_here(request, number, verb=verb)
        sent = request.method == "POST"
        form = getattr(forms, name)(
            request.POST if sent else None, request.FILES if sent else None, initial=start(row) if start else None
        )
        back = page_of(request, row, "consultation_desk")
        return one_form(request, form, lambda: deed(row, form, request.person), words(), back=back,
                        template="voice/consultations/one.html", consultation=row)  # fmt: skip

    return page


def file_of(form) -> bytes | None:
    file = form.cleaned_data["file"]
    return file.read() if file else None


version = one(
    "VersionForm", lambda: Words(_("The text people speak about"), _("Keep this version"), _("Kept.")),
    lambda row, form, by: write_version(row, form.cleaned_data["text"], why=form.cleaned_data["why"], by=by),
    start=lambda row: {"text": getattr(row.versions.order_by("version").last(), "text", "")},
)  # fmt: skip
add = one(
    "MaterialForm", lambda: Words(_("Add something to read"), _("Add"), _("Added.")),
    lambda row, form, by: add_material(row, form.cleaned_data["title"], data=file_of(form), link=form.cleaned_data["link"], by=by),
)  # fmt: skip
means = one(
    "MeansForm", lambda: Words(_("Add a form of taking part"), _("Add"), _("Added.")),
    lambda row, form, by: add_form(row, form.cleaned_data["kind"], note=form.cleaned_data["note"], event=form.cleaned_data["event"], by=by),
)  # fmt: skip
more_days = one(
    "DaysForm", lambda: Words(_("More days for comments"), _("Give more days"), _("Those who commented are told.")),
    lambda row, form, by: prolong(row, form.cleaned_data["closes"], form.cleaned_data["replies_by"], by=by),
    start=lambda row: {"closes": row.closes, "replies_by": row.replies_by},
)  # fmt: skip
calling_off = one(
    "WhyForm", lambda: Words(_("Call the consultation off"), _("Call it off"), _("Called off. What was said stays to be read.")),
    lambda row, form, by: call_off(row, form.cleaned_data["why"], by=by), verb="voice.call_consultation_off",
)  # fmt: skip
publication = one(
    "ReportForm", lambda: Words(_("Publish the report"), _("Publish for everybody"), _("The report is out. Those who commented are told.")),
    lambda row, form, by: publish_report(row, form.cleaned_data["changed"], by=by), verb="voice.publish_consultation_report",
    start=lambda row: {"changed": row.changed},
)  # fmt: skip


@require_POST
@person_required
def announcement(request, number):
    row = consultation_here(request, number, verb="voice.announce_consultation")
    return pressed(request, lambda: announce(row, by=request.person), _("It is announced."), page_of(request, row, "consultation_desk"))


@require_POST
@person_required
def material_end(request, number, material):
    row = consultation_here(request, number, verb="voice.change_consultation")
    found = get_object_or_404(Material, consultation=row, pk=material)
    return pressed(
        request, lambda: remove_material(found, by=request.person), _("Taken out."), page_of(request, row, "consultation_desk")
    )


@require_POST
@person_required
def means_end(request, number, form):
    row = consultation_here(request, number, verb="voice.change_consultation")
    found = get_object_or_404(ConsultationForm, consultation=row, pk=form)
    return pressed(request, lambda: remove_form(found, by=request.person), _("Taken out."), page_of(request, row, "consultation_desk"))


@person_required
def replies(request, number):
    """Comments with a tick before each, those without a reply first; one reply for all that are ticked."""
    row = consultation_here(request, number, verb="voice.reply_to_comments")
    sent = request.method == "POST"
    form = forms.ReplyForm(request.POST if sent else None)
    ticked = {int(n) for n in request.POST.getlist("comments") if n.isdecimal() and len(n) < 9}
    comments = Comment.objects.standing().filter(consultation=row).select_related("reply", "author", "group", "version")
    shown = {"consultation": row, "comments": sorted(comments, key=lambda one: one.reply is not None), "ticked": ticked}
    words = Words(_("Replies to comments"), _("Reply to those ticked"), _("The reply stands, and the authors are told."))
    return one_form(
        request, form, lambda: reply_to(row, ticked, form.cleaned_data["verdict"], form.cleaned_data["text"], by=request.person), words,
        back=page_of(request, row, "consultation_replies"), template="voice/consultations/replies.html", **shown,
    )  # fmt: skip
