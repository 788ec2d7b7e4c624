"""Whoever works on a need promises steps with a day, and writes down what became of each."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from mam.core import clock
from mam.people.entrance import person_required
from mam.ui.deeds import Words, deed_page

from ...actions.needs.milestones import drop_milestone, finish_milestone, plan_milestone
from ...forms.need_work import DropForm, FinishForm, MilestoneForm
from ...models import NeedMilestone
from .finding import need_for

PAGE = "voice/needs/milestones.html"


@person_required
def plan(request, number):
    """What is promised already, and a form for one step more."""
    need = need_for(request, number, "voice.plan_milestone")
    form = MilestoneForm(request.POST or None)
    lead = _("Everybody reads what you promise and by when. The day does not move: what slips is shown as late.")
    words = Words(_("Steps with a day"), _("Promise this step"), _("Promised. Everybody can read it."), lead)
    here = reverse("voice:need_milestones", args=[request.municipality.slug, need.number])
    deed = lambda: plan_milestone(need, **form.cleaned_data, by=request.person)  # noqa: E731 - one deed, called once
    return deed_page(request, form, deed, words, back=here, template=PAGE, need=need, ahead=need.milestones.ahead())


@person_required
def done(request, number, milestone):
    need, row = step_of(request, number, milestone, "voice.finish_milestone")
    form = FinishForm(request.POST or None, initial={"done": clock.today()})
    words = Words(_("The step is done"), _("It is done"), _("Written down. People are told."), row.what)
    deed = lambda: finish_milestone(row, form.cleaned_data["done"], word=form.cleaned_data["word"], by=request.person)  # noqa: E731
    return deed_page(request, form, deed, words, back=back_to(request, need), template=PAGE, need=need)


@person_required
def end(request, number, milestone):
    need, row = step_of(request, number, milestone, "voice.drop_milestone")
    form = DropForm(request.POST or None)
    words = Words(_("Give the step up"), _("Give it up"), _("Given up. The reason is public."), row.what)
    deed = lambda: drop_milestone(row, form.cleaned_data["why"], by=request.person)  # noqa: E731 - one deed, called once
    return deed_page(request, form, deed, words, back=back_to(request, need), template=PAGE, need=need)


def step_of(request, number: int, milestone: int, verb: str):
    need = need_for(request, number, verb)
    return need, get_object_or_404(NeedMilestone, need=need, pk=milestone)


def back_to(request, need) -> str:
    return reverse("voice:need", args=[request.municipality.slug, need.number])
