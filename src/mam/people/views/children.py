"""Children of a family: on the guardian's account, and at the desk for those who have none."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.ui.deeds import beside_fields

from ..actions import add_child, answer, end_guardianship, name_guardian
from ..actions.consents import WORDINGS, history, questions
from ..entrance import only_with, person_required
from ..forms.children import ChildForm, GuardianForm, PhotoForm
from ..models import Guardianship, Person
from ..words import ConsentPurpose
from .persons import person_here

IMAGE = ConsentPurpose.IMAGE


@person_required
def child_new(request):
    """The reader adds a child of theirs."""
    return _adding(request, request.person, at_desk=False)


@only_with("people.register_person")
def person_child(request, person):
    """The host writes a child of somebody down."""
    return _adding(request, person_here(request, person), at_desk=True)


def _adding(request, guardian: Person, *, at_desk: bool):
    form = ChildForm(request.POST or None, at_desk=at_desk)
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            child = add_child(guardian, by=request.person, **form.cleaned_data)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("%(name)s is written down.") % {"name": child.first_name})
            return redirect("people:child", request.municipality.slug, child.pk)
    about = guardian if at_desk else None
    return render(request, "people/child/new.html", {"form": form, "refusal": refusal, "about": about})


def child_here(request, key) -> Person:
    """A child for whom the reader answers, or whom the people of the house know; for everybody else there is no such page."""
    child = get_object_or_404(Person.objects.present().filter(guardians__isnull=False).distinct(), pk=key)
    if not allowed("people.answer_for", request.person, child):
        raise Http404
    return child


@person_required
def child_guardians(request, child):
    """One more adult answers for the child, found by the house; or one no longer does."""
    child = child_here(request, child)
    form = GuardianForm(request.POST or None, seen_by=request.person)
    refusal = None
    if request.method == "POST":
        try:
            if "end" in request.POST:
                link = get_object_or_404(
                    Guardianship.objects.select_related("guardian"), child=child, pk=number(request.POST["end"])
                )
                end_guardianship(child, link.guardian, by=request.person)
            elif form.is_valid():
                name_guardian(child, form.cleaned_data["who"], by=request.person)
        except Refusal as no:
            refusal = no
        if refusal is None and ("end" in request.POST or form.is_valid()):
            messages.success(request, _("Saved."))
            answers = allowed("people.answer_for", request.person, child)
            return redirect(
                *(
                    ("people:child", request.municipality.slug, child.pk)
                    if answers
                    else ("people:me", request.municipality.slug)
                )
            )
    links = Guardianship.objects.filter(child=child).select_related("guardian")
    context = {
        "about": child,
        "links": links,
        "form": form,
        "refusal": refusal,
        "at_desk": request.person.knows_everybody,
    }
    return render(request, "people/child/guardians.html", context)


def number(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 19 else 0


@person_required
def child(request, child):
    """One child: who answers for it, photos with their history, and what higher rooms add (who may collect it)."""
    child = child_here(request, child)
    guardians = list(Guardianship.objects.filter(child=child).select_related("guardian"))
    at_desk = all(link.guardian_id != request.person.pk for link in guardians)
    standing = next(question for question in questions(child) if question.purpose == IMAGE)
    first = "" if standing.new else "yes" if standing.standing else "no"
    form = PhotoForm(
        request.POST or None,
        at_desk=at_desk,
        wording=_("For the child: %(words)s") % {"words": WORDINGS[IMAGE].text},
        initial={"photos": first},
    )
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            answer(
                child,
                IMAGE,
                form.cleaned_data["photos"] == "yes",
                by=request.person,
                channel=form.cleaned_data.get("channel", "web"),
            )
        except Refusal as no:
            refusal = no
        else:
            messages.success(request, _("Saved. You can change your mind here at any time."))
            return redirect("people:child", request.municipality.slug, child.pk)
    context = {
        "about": child,
        "guardians": guardians,
        "form": form,
        "refusal": refusal,
        "history": history(child, IMAGE),
    }
    return render(request, "people/child/page.html", context)
