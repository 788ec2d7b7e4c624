"""Forms of support: they read what was typed, and decide nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.models import Group, Person
from mam.places.forms.at_desk import AtDeskForm
from mam.places.forms.lines import LineField, TextField
from mam.places.forms.time_fields import DayField

from ..actions.support.ask import SupportAsk
from ..actions.support.lending import lendable
from ..actions.support.telling import who_may_take
from ..models import Initiative, TeamMember
from ..words.initiatives import ENDED, TeamState
from ..words.support import SupportKind


class WishForm(forms.Form):
    """What is asked for."""

    kind = forms.ChoiceField(label=_("What kind of support do you need?"), choices=SupportKind, widget=forms.RadioSelect)
    words = TextField(
        most=2000, label=_("What do you need, and what for?"), help_text=_("For example: a poster for the picnic, 20 pieces.")
    )
    thing = forms.ChoiceField(label=_("Which equipment?"), required=False, help_text=_("Only for equipment on loan."))
    wished = DayField(label=_("For which day?"), required=False, help_text=_("For a loan: the first day."))
    until = DayField(label=_("Until when?"), required=False, help_text=_("Only for equipment on loan: the last day."))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.things = {str(one.pk): one for one in lendable()}
        self.fields["thing"].choices = [("", _("not sure yet")), *((key, one.name) for key, one in self.things.items())]

    def ask(self, person: Person, initiative: Initiative | None = None, group: Group | None = None) -> SupportAsk:
        said = self.cleaned_data
        thing = self.things.get(said["thing"])
        return SupportAsk(said["kind"], said["words"], person, initiative, group, said["wished"], said["until"], thing)


class SupportForm(WishForm):
    """about: an initiative of theirs, a group they act for, or themselves."""

    about = forms.ChoiceField(label=_("For whom?"))

    field_order = ("about",)

    def __init__(self, *args, person: Person, **kwargs):
        super().__init__(*args, **kwargs)
        teams = TeamMember.objects.filter(person=person, state=TeamState.IN).values("initiative")
        self.initiatives = {f"i{one.number}": one for one in Initiative.objects.filter(pk__in=teams).exclude(stage__in=ENDED)}
        self.groups = {f"g{one.pk}": one for one in Group.objects.bookable_by(person)}
        self.fields["about"].choices = [
            *((key, one.title) for key, one in self.initiatives.items()),
            *((key, one.name) for key, one in self.groups.items()),
            ("me", _("for myself")),
        ]

    def ask(self, person: Person, **given) -> SupportAsk:
        about = self.cleaned_data["about"]
        return super().ask(person, self.initiatives.get(about), self.groups.get(about))


class DeskSupportForm(AtDeskForm, WishForm):
    """At the desk, on the phone or from a slip: for an initiative by its number, or for the person."""

    number = forms.IntegerField(
        label=_("Number of the initiative"), required=False, min_value=1, max_value=99_999_999,
        help_text=_("It stands on its page. Empty: for the person or for a group."),
    )  # fmt: skip
    group = forms.ModelChoiceField(None, label=_("For which group?"), required=False, empty_label=_("for no group"))
    sure = forms.BooleanField(label=_("It is somebody else than the people found"), required=False)
    request_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = Group.objects.awake()

    def clean_number(self) -> Initiative | None:
        number = self.cleaned_data["number"]
        found = Initiative.objects.filter(number=number).first() if number else None
        if number and found is None:
            raise forms.ValidationError(_("There is no initiative with this number. Look at the list of initiatives."))
        return found

    def ask(self, person: Person, **given) -> SupportAsk:
        return super().ask(person, self.cleaned_data["number"], self.cleaned_data["group"])


class TakeForm(forms.Form):
    """assigns: the coordinator may ask somebody else of the staff to take it."""

    promised = DayField(label=_("By when will they have an answer?"), help_text=_("Whoever asked will see this day."))
    animator = forms.ChoiceField(label=_("Who looks after it?"), required=False)

    def __init__(self, *args, assigns: Person | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in who_may_take() if one != assigns} if assigns else {}
        self.fields["animator"].choices = [("", _("I do")), *((key, one.name) for key, one in self.people.items())]
        if not assigns:
            del self.fields["animator"]

    @property
    def chosen(self) -> Person | None:
        return self.people.get(self.cleaned_data.get("animator", ""))


class PromiseForm(forms.Form):
    promised = DayField(label=_("By when will they have an answer?"), help_text=_("Whoever asked will see this day."))
    why = LineField(most=300, label=_("Why another day?"), help_text=_("Whoever asked will read it."))


class HandOverForm(forms.Form):
    to = forms.ChoiceField(label=_("To whom?"), widget=forms.RadioSelect)
    why = LineField(most=300, label=_("Why"), help_text=_("Whoever asked will read it."))

    def __init__(self, *args, has_it: Person | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in who_may_take() if one != has_it}
        self.fields["to"].choices = [(key, one.name) for key, one in self.people.items()]

    def clean_to(self) -> Person:
        return self.people[self.cleaned_data["to"]]


class SupportAnswerForm(forms.Form):
    answer = TextField(most=2000, label=_("What did the house give?"), help_text=_("Where it is, who helps, what comes next."))


class DeclineForm(forms.Form):
    answer = TextField(most=2000, label=_("Why not, and what can they do instead?"), help_text=_("Whoever asked will read it."))


class AdviceForm(forms.Form):
    text = TextField(most=2000, label=_("Your note"))
    private = forms.BooleanField(label=_("Only the staff may read it"), required=False)

    def __init__(self, *args, may_hide: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if not may_hide:
            del self.fields["private"]


class LeaveForm(forms.Form):
    person = forms.ChoiceField(label=_("Who is away?"))
    first = DayField(label=_("First day"))
    last = DayField(label=_("Last day"))

    def __init__(self, *args, staff: list[Person] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in staff}
        self.fields["person"].choices = [(key, one.name) for key, one in self.people.items()]

    def clean_person(self) -> Person:
        return self.people[self.cleaned_data["person"]]
