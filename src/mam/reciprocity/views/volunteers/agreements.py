"""Agreements with volunteers: for the house, for the NGO's responsible adult, and for the volunteer to read."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.people.entrance import person_required
from mam.people.models import Membership, Person
from mam.ui.deeds import beside_fields
from mam.ui.files import file

from ...actions.volunteers import agreeing
from ...actions.volunteers.printing import (
    agreement_sheet,
    certificate_sheet,
    organiser_name,
    prolonged_words,
    sheet_pdf,
)
from ...forms.volunteers import AgreementForm, EndForm, ProlongForm, SignForm, organisers_of
from ...models import VolunteerAgreement

STEPS = {"sign": SignForm, "prolong": ProlongForm, "end": EndForm}


def may_write(person) -> bool:
    return person is not None and (person.knows_everybody or organisers_of(person).exists())


def agreement_of(request, pk) -> VolunteerAgreement:
    rows = VolunteerAgreement.objects.visible_to(request.person).select_related("person", "organiser", "guardian")
    return get_object_or_404(rows, pk=pk)


@never_cache
@person_required
def index(request):
    if not may_write(request.person):
        raise Http404
    rows = VolunteerAgreement.objects.visible_to(request.person).select_related("person", "organiser")
    return render(request, "reciprocity/volunteers/agreements.html", {"rows": rows})


@never_cache
@person_required
def new(request):
    if not may_write(request.person):
        raise Http404
    organisers, house, refusal = list(organisers_of(request.person)), request.person.knows_everybody, None
    members = Membership.objects.standing().filter(group__in=organisers).values("person")
    people = Person.objects.present() if house else Person.objects.present().filter(pk__in=members)
    form = AgreementForm(request.POST or None, people=people, organisers=organisers, house=house)
    if request.method == "POST" and form.is_valid():
        try:
            made = agreeing.write_agreement(agreeing.AgreementAsk(**form.facts()), by=request.person)
            return redirect("reciprocity:agreement", request.municipality.slug, made.pk)
        except Refusal as no:
            refusal = beside_fields(form, no)
    return render(request, "reciprocity/volunteers/agreement_new.html", {"form": form, "refusal": refusal})


@never_cache
@person_required
def page(request, pk):
    """The agreement with what the law says of it; one step at a time below, for who may do it."""
    agreement, refusal = agreement_of(request, pk), None
    writes = allowed("reciprocity.write_agreement", request.person, agreement)
    step = request.POST.get("step", "")
    forms = {name: make(request.POST if step == name else None) for name, make in STEPS.items()}
    if step in forms and writes and forms[step].is_valid():
        try:
            DEEDS[step](agreement, forms[step].cleaned_data, request.person)
            messages.success(request, _("It is written down."))
            return redirect("reciprocity:agreement", request.municipality.slug, pk)
        except Refusal as no:
            refusal = beside_fields(forms[step], no)
    context = {
        "agreement": agreement, "insurer": agreeing.insurer_words(agreeing.standing_of(agreement)), "writes": writes, "forms": forms,
        "organiser": organiser_name(agreement), "refusal": refusal,
        "prolonged": [prolonged_words(row) for row in agreement.prolongings.select_related("agreement")],
    }  # fmt: skip
    return render(request, "reciprocity/volunteers/agreement.html", context)


DEEDS = {
    "sign": lambda row, said, by: agreeing.sign_agreement(row, said["signed"], said["signed_for"], by=by),
    "prolong": lambda row, said, by: agreeing.prolong_agreement(row, said["until"], said["signed"], by=by),
    "end": lambda row, said, by: agreeing.end_agreement(row, said["ended"], said["who"], said["why"], noticed=said["noticed"], by=by),
}


@never_cache
@require_safe
@person_required
def print_out(request, pk):
    sheet = agreement_sheet(agreement_of(request, pk))
    return file(sheet_pdf(sheet, get_language()[:2]), "porozumienie.pdf")


@never_cache
@require_POST
@person_required
def certificate(request, pk):
    """On request: who asked stands in the journal."""
    sheet = certificate_sheet(agreement_of(request, pk), by=request.person)
    return file(sheet_pdf(sheet, get_language()[:2]), "zaswiadczenie.pdf")
