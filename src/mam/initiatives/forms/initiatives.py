"""Forms of initiatives: they read what was typed, and decide nothing."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.journal.words import Channel
from mam.people.models import Group, Person
from mam.places.forms.at_desk import AtDeskForm
from mam.places.forms.lines import LineField, TextField
from mam.places.forms.time_fields import DayField, HourField
from mam.voice.actions.needs.lists import areas
from mam.voice.forms.needs import ListChoice, TownForm
from mam.voice.methods.money import grosze
from mam.voice.words.topics import Rule

from ..actions.initiatives.initiative_ask import InitiativeAsk
from ..actions.initiatives.planning import StepAsk
from ..actions.initiatives.pledging import PledgeAsk
from ..words.initiatives import Kind, PermitKind, PledgeKind

HEARD = [(one.value, one.label) for one in (Channel.DESK, Channel.PHONE, Channel.PAPER)]


class BeginForm(TownForm):
    """for_others: somebody of the house may write for another person. The group that stands stays in the list."""

    title = LineField(most=120, label=_("In a few words"), help_text=_("For example: benches at the stop."))
    summary = TextField(
        most=3000,
        label=_("What do you want to do, and why?"),
        help_text=_("A few sentences: what, for whom, what for."),
    )
    place = LineField(most=120, label=_("Where exactly?"), required=False)
    area = ListChoice(areas, label=_("In which part of the town?"), empty_label=_("the whole town, or another place"))
    kind = forms.ChoiceField(
        label=_("Who does it?"), choices=Kind, initial=Kind.GRASSROOTS, widget=forms.RadioSelect,
        help_text=_("If you do not know, leave the first one. It is easy to change when the plan is ready."),
    )  # fmt: skip
    group = forms.ModelChoiceField(
        None, label=_("In whose name?"), required=False, empty_label=_("my own"), help_text=_("A group you may act for.")
    )
    who = LineField(
        most=160, label=_("Whose idea is it?"), required=False, help_text=_("Name, e-mail or phone. Empty: yours.")
    )
    channel = forms.ChoiceField(label=_("How did it come?"), choices=HEARD, required=False)

    def __init__(self, *args, person: Person, for_others: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        own, standing = Group.objects.bookable_by(person).values("pk"), self.initial.get("group")
        groups = Group.objects.filter(Q(pk__in=own) | Q(pk=getattr(standing, "pk", None)))
        self.fields["group"].queryset = groups
        if not groups:
            del self.fields["group"]
        if not for_others:
            del self.fields["who"], self.fields["channel"]

    def ask(self, need=None, topic=None) -> InitiativeAsk:
        said = {name: value for name, value in self.cleaned_data.items() if name not in ("who", "channel")}
        return InitiativeAsk(**said, need=need, topic=topic)


class HideForm(forms.Form):
    rule = forms.ChoiceField(label=_("Which rule?"), choices=Rule, widget=forms.RadioSelect)
    words = TextField(most=500, label=_("A word to the author"), help_text=_("What is wrong, and what would be all right."))


class MoveForm(forms.Form):
    stage = forms.ChoiceField(label=_("To which stage"), widget=forms.RadioSelect)
    why = LineField(most=300, label=_("Why"), help_text=_("Everybody will read it."))

    def __init__(self, *args, stages=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stage"].choices = [(one.value, one.label) for one in stages]


class JoinForm(forms.Form):
    role = LineField(
        most=80, label=_("What would you do?"), help_text=_("In your own words, for example: posters, treasurer.")
    )


class StepForm(forms.Form):
    title = LineField(most=160, label=_("What is to be done"))
    starts = DayField(label=_("From"), required=False)
    due = DayField(label=_("Until when"))
    owner = forms.ChoiceField(label=_("Who does it?"), required=False)
    who = LineField(
        most=120, label=_("Or in words"), required=False, help_text=_("For example: the town's cleaning company.")
    )
    cost = LineField(
        most=20, label=_("How much does it cost?"), required=False, help_text=_("In złoty. Empty: nothing.")
    )
    after = forms.ChoiceField(label=_("After which step?"), required=False)

    def __init__(self, *args, team=(), steps=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.team, self.steps = {str(row.person_id): row.person for row in team}, {str(row.pk): row for row in steps}
        self.fields["owner"].choices = [("", _("nobody yet")), *((key, one.name) for key, one in self.team.items())]
        self.fields["after"].choices = [
            ("", _("it waits for nothing")),
            *((key, row.title) for key, row in self.steps.items()),
        ]

    def clean_cost(self) -> int:
        typed = self.cleaned_data["cost"]
        found = grosze(typed) if typed else 0
        if found is None:
            raise forms.ValidationError(_("Write a sum, for example 120 or 49,90."))
        return found

    def ask(self) -> StepAsk:
        said = self.cleaned_data
        return StepAsk(
            said["title"], said["due"], said["starts"], self.team.get(said["owner"]), said["who"], said["cost"],
            self.steps.get(said["after"]),
        )  # fmt: skip


class RiskForm(forms.Form):
    words = LineField(most=300, label=_("What may go wrong?"))
    answer = LineField(most=300, label=_("What do we do then?"))


class PermitForm(forms.Form):
    kind = forms.ChoiceField(label=_("Which consent?"), choices=PermitKind)
    what = LineField(most=120, label=_("Consent to what?"), required=False, help_text=_("For example: boxes on the lawn."))
    whose = LineField(most=120, label=_("Who gives it?"))
    asked = DayField(label=_("Asked on"), required=False)
    answered = DayField(label=_("Answered on"), required=False)
    answer = LineField(most=300, label=_("What did they say?"), required=False)
    granted = forms.TypedChoiceField(
        label=_("Did they agree?"), choices=[("", _("no answer yet")), ("yes", _("yes")), ("no", _("no"))], required=False,
        coerce=lambda said: said == "yes", empty_value=None,
    )  # fmt: skip


class WantForm(forms.Form):
    kind = forms.ChoiceField(label=_("What kind of help?"), choices=PledgeKind, widget=forms.RadioSelect)
    what = LineField(
        most=120, label=_("What is needed?"), help_text=_("For example: painting, a spade, somebody who sews.")
    )
    amount = forms.IntegerField(label=_("How much?"), initial=1, help_text=_("Hours, pieces, people or złoty."))
    until = DayField(label=_("Until when?"), help_text=_("Until this day a promise may be taken back."))


HOW_MUCH = {
    PledgeKind.HOURS: _("How many hours?"), PledgeKind.THING: _("How many pieces?"), PledgeKind.SKILL: _("How many people?"),
    PledgeKind.MONEY: _("How many złoty?"),
}  # fmt: skip


class PledgeForm(forms.Form):
    """kind: of what is wanted."""

    amount = forms.IntegerField(label=_("How much?"), initial=1)
    day = DayField(label=_("On which day?"), required=False)
    hour = HourField(label=_("From what hour?"), required=False)
    words = LineField(most=200, label=_("A word about it"), required=False)
    named = forms.BooleanField(label=_("When it is done, I may be thanked by name"), required=False)

    def __init__(self, *args, kind: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["amount"].label = HOW_MUCH[kind]
        if kind != PledgeKind.HOURS:
            del self.fields["day"], self.fields["hour"]

    def clean(self):
        if bool(self.cleaned_data.get("day")) != bool(self.cleaned_data.get("hour")):
            self.add_error("hour", _("Write both the day and the hour, or neither."))
        return self.cleaned_data

    def ask(self) -> PledgeAsk:
        said = self.cleaned_data
        day, hour = said.get("day"), said.get("hour")
        starts = clock.instant(day, clock.next_real(day, hour)) if day and hour else None
        return PledgeAsk(said["amount"], said["words"], starts, named=said["named"])


class DeskPledgeForm(AtDeskForm, PledgeForm):
    """Somebody stands at the desk or rings, and promises."""

    sure = forms.BooleanField(label=_("It is somebody else than the people found"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["named"].label = _("When it is done, they may be thanked by name")


class ProgressForm(forms.Form):
    text = TextField(most=2000, label=_("How does it go?"), help_text=_("Everybody may read it."))
    photo = forms.FileField(label=_("A photo"), required=False, help_text=_("No faces without consent, please."))
    photo_alt = LineField(most=200, label=_("What does the photo show?"), required=False)


class ResultForm(forms.Form):
    done = TextField(most=3000, label=_("What was done?"))
    people = forms.IntegerField(label=_("How many people took part?"), min_value=0)
    changed = TextField(most=2000, label=_("What changed?"))
    lessons = TextField(most=2000, label=_("What would you do otherwise?"), required=False)
    thanks = TextField(
        most=1000, label=_("Thanks"), required=False, help_text=_("Write names only of people who agreed to it.")
    )
