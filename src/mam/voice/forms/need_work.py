"""Forms of those who answer needs: taking on, answering, joining, putting in its place, the town's own lists."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.models import Person, Role
from mam.people.words import RoleKind
from mam.places.forms.lines import LineField, TextField

from ..actions.needs.lists import areas, themes
from ..words.needs import AreaKind
from .maps import PointField
from .needs import ListChoice, TownForm


def owners():
    """Who may answer: officials, coordinators and animators of the town."""
    kinds = (RoleKind.OFFICIAL, RoleKind.COORDINATOR, RoleKind.ANIMATOR)
    return Person.objects.present().filter(pk__in=Role.objects.filter(kind__in=kinds, until=None).values("person"))


class AcceptForm(TownForm):
    owner = ListChoice(owners, label=_("Who answers for it"), empty_label=_("somebody outside this platform"))
    seat = LineField(most=80, label=_("Seat, as everybody reads it"), help_text=_("For example: Department of Infrastructure."))
    due = forms.DateField(label=_("Answer by"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class AnswerNeedForm(forms.Form):
    text = TextField(
        most=4000, label=_("The answer in your words"), widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What you will do and by when, or why not. Everybody reads it."),
    )  # fmt: skip
    seat = LineField(most=80, label=_("Who answers, as everybody reads it"), required=False)
    closes = forms.BooleanField(
        label=_("This closes the matter"), required=False,
        help_text=_("Whoever said it and all who support it are asked whether it was done. A no opens it again."),
    )  # fmt: skip


class JoinForm(forms.Form):
    into = forms.IntegerField(
        label=_("Number of the other need"), min_value=1, max_value=2**31 - 1, widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": _("Write a number, for example 12."), "invalid": _("Write a number, for example 12.")},
    )  # fmt: skip


class PlaceForm(TownForm):
    theme = ListChoice(themes, label=_("What is it about?"), empty_label=_("not known"))
    area = ListChoice(areas, label=_("In which part of the town?"), empty_label=_("the whole town, or another place"))
    where = LineField(most=120, label=_("Where exactly?"), required=False)
    point = PointField()


class AreaForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=AreaKind)
    name = LineField(most=80, label=_("Name"))
    people = forms.IntegerField(label=_("How many people live there"), required=False, min_value=0, max_value=2_000_000)
    source = LineField(most=200, label=_("Where the number comes from"), required=False)


class ThemeForm(forms.Form):
    name = LineField(most=40, label=_("Name"))


class MilestoneForm(forms.Form):
    """One step that is promised with a day."""

    what = LineField(most=200, label=_("What will be done?"), help_text=_("One step, for example: the bench is ordered."))
    until = forms.DateField(label=_("By when?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class FinishForm(forms.Form):
    done = forms.DateField(label=_("On which day was it done?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    word = LineField(most=300, label=_("A word more"), required=False, help_text=_("Whoever said it, supports or follows it reads this."))


class DropForm(forms.Form):
    why = LineField(most=300, label=_("Why?"), help_text=_("Everybody reads it in the thread."))
