"""Groups: the public list, a group's page, founding and changing."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from mam.core.permission import allowed
from mam.core.refusal import Refusal
from mam.ui.deeds import beside_fields

from ..actions import change_group, change_person, found_group
from ..actions.group_data import data_of
from ..entrance import person_required
from ..forms.groups import ChangeGroupForm, GroupsForm, NewGroupForm
from ..models import Group, Person
from .group_page import group_here, shown

ON_A_PAGE = 24


@login_not_required
def groups(request):
    """Everybody who meets here and wants to be seen, narrowed by words, kind and tag."""
    here = Group.objects.visible_to(request.person).awake()
    form = GroupsForm(request.GET, tags=here.tags())
    wish = form.wish()
    page = Paginator(here.fitting(**wish).with_size().order_by("name"), ON_A_PAGE).get_page(request.GET.get("page"))
    chips = [(words, without(request, name)) for name, words in form.said()]
    return render(request, "people/group/list.html", {"form": form, "wish": wish, "chips": chips, "page": page})


def without(request, name: str) -> str:
    """The address of this page with one filter less."""
    values = request.GET.copy()
    for gone in (name, "page"):
        values.pop(gone, None)
    return f"{request.path}?{values.urlencode()}" if values else request.path


@login_not_required
def group(request, group):
    return render(request, "people/group/page.html", shown(group_here(request, group), request.person))


@person_required
def group_new(request):
    """The founder answers for the group; the people of the house may found one for somebody (?for=<person>)."""
    answers = _responsible(request)
    form = NewGroupForm(request.POST or None, ask_year=answers.birth_year is None, initial={"kind": "informal"})
    refusal = None
    if request.method == "POST" and form.is_valid():
        try:
            made = _found(request, answers, dict(form.cleaned_data))
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("The group is founded. Now add its people."))
            return redirect("people:group", request.municipality.slug, made.slug)
    return render(request, "people/group/new.html", {"form": form, "refusal": refusal, "answers": answers})


def _responsible(request) -> Person:
    wanted = request.GET.get("for")
    if not wanted:
        return request.person
    if not allowed("people.register_person", request.person):
        raise Http404
    try:
        return get_object_or_404(Person.objects.visible_to(request.person), pk=wanted)
    except ValidationError as no_key:
        raise Http404 from no_key


def _found(request, answers: Person, data: dict) -> Group:
    channel = "web" if answers == request.person else "desk"
    with transaction.atomic():
        if year := data.pop("birth_year", None):
            answers = change_person(answers, by=request.person, birth_year=year, channel=channel)
        return found_group(responsible=answers, by=request.person, channel=channel, **data)


@person_required
def group_edit(request, group):
    group = group_here(request, group, verb="people.change_group")
    members = [membership.person for membership in group.members.standing().select_related("person")]
    people = list(dict.fromkeys([group.responsible, *members]))
    initial = {**vars(data_of(group)), "responsible": str(group.responsible_id)}
    form = ChangeGroupForm(request.POST or None, members=people, initial=initial)
    refusal = None
    if request.method == "POST" and form.is_valid():
        data = dict(form.cleaned_data)
        wanted = data.pop("responsible")
        chosen = next(person for person in people if str(person.pk) == wanted)
        new = chosen if chosen.pk != group.responsible_id else None
        try:
            change_group(group, by=request.person, responsible=new, **data)
        except Refusal as no:
            refusal = beside_fields(form, no)
        else:
            messages.success(request, _("Saved."))
            return redirect("people:group", request.municipality.slug, group.slug)
    return render(request, "people/group/edit.html", {"group": group, "form": form, "refusal": refusal})
