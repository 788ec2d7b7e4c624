"""The desk: finding somebody, looking at their page, writing down somebody new."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.journal.models import Entry
from mam.ui.deeds import beside_fields

from ..actions import change_person, look_at, lookalikes, register_person
from ..actions.consents import questions
from ..actions.persons import Data
from ..entrance import only_with
from ..forms.persons import DeskPersonForm, SearchForm
from ..models import Guardianship, Membership, Person

ON_A_PAGE = 30


def person_here(request, key) -> Person:
    return get_object_or_404(Person.objects.visible_to(request.person), pk=key)


@only_with("people.see_persons")
def persons(request):
    """Everybody the house knows, by first name, or those who fit the words."""
    form = SearchForm(request.GET if request.GET.get("q") else None)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    found = Person.objects.visible_to(request.person)
    found = found.matching(words) if words else found
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "people/person/list.html", {"form": form, "words": words, "page": page})


@only_with("people.see_persons")
def person(request, person):
    """One person: data, groups, consents and what the journal remembers. Looking is written down."""
    person = person_here(request, person)
    look_at(person, by=request.person)
    entries = Entry.objects.about(person)[:30]
    names = {one.pk: one.name for one in Person.objects.filter(pk__in={entry.by for entry in entries})}
    context = {
        "about": person,
        "memberships": Membership.objects.standing().filter(person=person).select_related("group"),
        "wards": Guardianship.objects.filter(guardian=person).select_related("child"),
        "guardians": Guardianship.objects.filter(child=person).select_related("guardian"),
        "questions": questions(person),
        "entries": [(entry, names.get(entry.by, "")) for entry in entries],
        "may_erase": allowed("people.erase_person", request.person, person),
    }
    return render(request, "people/person/page.html", context)


@only_with("people.register_person")
def register(request):
    """Writes somebody down; when somebody alike is known, shows them first."""
    form = DeskPersonForm(request.POST or None, initial={"first_name": request.GET.get("name", "")})
    refusal, alike = None, []
    if request.method == "POST" and form.is_valid():
        try:
            made = register_person(by=request.person, **form.cleaned_data)
        except Refusal as no:
            if "looks_known" in no.codes:
                alike = lookalikes(Data(**{name: form.cleaned_data[name] for name in Data.__dataclass_fields__}))
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("%(name)s is written down.") % {"name": made.name})
            return redirect("people:person", request.municipality.slug, made.pk)
    return render(request, "people/person/new.html", {"form": form, "refusal": refusal, "alike": alike})


@only_with("people.register_person")
def person_edit(request, person):
    person = person_here(request, person)
    now = {name: getattr(person, name) for name in Data.__dataclass_fields__}
    form = DeskPersonForm(request.POST or None, initial=now)
    del form.fields["sure"]
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            change_person(person, by=request.person, **form.cleaned_data)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Saved."))
            return redirect("people:person", request.municipality.slug, person.pk)
    return render(request, "people/person/edit.html", {"about": person, "form": form, "refusal": refusal})
