"""Keeping an initiative: stage, plan, what is needed, progress, result."""

import uuid
from dataclasses import replace

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mam.people.entrance import person_required
from mam.places.forms.paper import as_uuid
from mam.ui.deeds import Words, deed_page, pressed

from ...actions.initiatives import dates, planning, pledging, progress, stages
from ...actions.initiatives.changing import change
from ...forms import initiatives as forms
from ...models import Step
from .finding import TEMPLATE, initiative_here, page_at

KEEP = "initiatives.keep"


def asked(request, one, form, deed, title: str, button: str, done: str = "", **more):
    """The form on its page, and back to the thread."""
    words = Words(title, button, done or _("Saved."), one.title)
    return deed_page(request, form, deed, words, back=page_at(request, one), template=TEMPLATE, initiative=one, **more)


def added(request, number: int, form, action, title: str, button: str):
    """Whoever keeps the initiative adds what the form says by the action."""
    one = initiative_here(request, number, verb=KEEP)
    return asked(request, one, form, lambda: action(one, **form.cleaned_data, by=request.person), title, button)


@person_required
def words(request, initiative):
    """Other words, place, kind or group."""
    one = initiative_here(request, initiative, verb="initiatives.change")
    first = {name: getattr(one, name) for name in ("title", "summary", "place", "area", "kind", "group")}
    form = forms.BeginForm(request.POST or None, person=request.person, initial=first)

    def deed():
        asked_for = form.ask()
        return change(one, asked_for if "group" in form.fields else replace(asked_for, group=one.group), by=request.person)

    return asked(request, one, form, deed, _("Change the words"), _("Save"))


@person_required
def stage(request, initiative):
    one = initiative_here(request, initiative, verb=KEEP)
    form = forms.MoveForm(request.POST or None, stages=stages.stages_ahead(one))
    done = _("It has moved. Everybody who follows it was told why.")
    return asked(
        request,
        one,
        form,
        lambda: stages.move(one, **form.cleaned_data, by=request.person),
        _("To another stage"),
        _("Move it"),
        done,
    )


@person_required
def step_new(request, initiative):
    one = initiative_here(request, initiative, verb=KEEP)
    form = forms.StepForm(
        request.POST or None, team=one.team.filter(state="in").select_related("person"), steps=one.steps.all()
    )
    return asked(
        request,
        one,
        form,
        lambda: planning.plan_step(one, form.ask(), by=request.person),
        _("A step of the plan"),
        _("Add the step"),
    )


@person_required
def step_edit(request, initiative, step):
    one = initiative_here(request, initiative, verb=KEEP)
    row = get_object_or_404(Step.objects.select_related("initiative"), initiative=one, pk=step)
    first = {
        "title": row.title, "starts": row.starts, "due": row.due, "owner": row.owner_id, "who": row.who, "after": row.after_id,
        "cost": f"{row.cost / 100:.2f}".replace(".", ",") if row.cost else "",
    }  # fmt: skip
    team, others = one.team.filter(state="in").select_related("person"), one.steps.exclude(pk=row.pk)
    form = forms.StepForm(request.POST or None, team=team, steps=others, initial=first)
    return asked(
        request,
        one,
        form,
        lambda: planning.change_step(row, form.ask(), by=request.person),
        _("Change the step"),
        _("Save"),
    )


@person_required
@require_POST
def step_done(request, initiative, step):
    one = initiative_here(request, initiative, verb="initiatives.write_progress")
    row = get_object_or_404(Step, initiative=one, pk=step)
    return pressed(request, lambda: planning.did_step(row, by=request.person), _("Done."), page_at(request, one))


@person_required
def risk_new(request, initiative):
    return added(request, initiative, forms.RiskForm(request.POST or None), planning.name_risk, _("What may go wrong"), _("Save"))


@person_required
def permit_new(request, initiative):
    form = forms.PermitForm(request.POST or None)
    return added(request, initiative, form, planning.note_permit, _("A consent of somebody else"), _("Save"))


@person_required
def want_new(request, initiative):
    return added(request, initiative, forms.WantForm(request.POST or None), pledging.want, _("What do you need?"), _("Ask for it"))


@person_required
def progress_new(request, initiative):
    one = initiative_here(request, initiative, verb="initiatives.write_progress")
    form = forms.ProgressForm(request.POST or None, request.FILES or None)

    def deed():
        said, photo = form.cleaned_data, form.cleaned_data.get("photo")
        key = as_uuid(request.POST.get("request_key"))
        progress.write_progress(
            one,
            said["text"],
            photo=photo.read() if photo else b"",
            photo_alt=said["photo_alt"],
            by=request.person,
            request_key=key,
        )

    return asked(request, one, form, deed, _("How does it go?"), _("Write it"), key=uuid.uuid4(), files=True)


@person_required
def result(request, initiative):
    one = initiative_here(request, initiative, verb=KEEP)
    last = one.results.first()
    names = ("done", "people", "changed", "lessons", "thanks")
    first = {name: getattr(last, name) for name in names} if last else {"people": dates.people_who_came(one)}
    form = forms.ResultForm(request.POST or None, initial=first)

    def deed():
        progress.write_result(one, progress.ResultAsk(**form.cleaned_data), by=request.person)

    return asked(request, one, form, deed, _("What came of it"), _("Save"))
