"""Forms of listening: a talk, a walk, a shift, cards from paper, the map of assets."""

import re
import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.people.forms.persons import AT_THE_DESK
from mam.places.forms.lines import LineField, TextField

from ..actions.listening.cards import Card
from ..actions.listening.talks import TalkAsk
from ..actions.needs.lists import areas, themes
from ..words.listening import AssetKind, AtTheDoor
from .found import FoundForm
from .needs import ListChoice, TownForm

DAY = {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
CARDS = 8


class KeyForm(TownForm):
    request_key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, **more):
        super().__init__(data, **more)
        self.fields["request_key"].initial = uuid.uuid4
        if "day" in self.fields:
            self.fields["day"].initial = clock.today


class TalkForm(FoundForm, KeyForm):
    nobody = _("nobody of the register")

    day = forms.DateField(label=_("Day of the talk"), **DAY)
    where = LineField(
        most=120, label=_("Where did you talk?"), help_text=_("For example: over tea at the seniors' café.")
    )
    area = ListChoice(
        areas, label=_("Which part of the town do they speak of?"), empty_label=_("the whole town, or another place")
    )
    channel = forms.ChoiceField(
        label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial="desk"
    )
    words = TextField(most=4000, label=_("Their own words"), widget=forms.Textarea(attrs={"rows": 5}))
    needs = TextField(
        most=4000,
        label=_("Needs drawn from it"),
        required=False,
        help_text=_("One in a line, as a sentence. Each becomes a need of its own."),
    )
    ours = LineField(most=500, label=_("What did we promise?"), required=False)
    theirs = LineField(most=500, label=_("What did they promise?"), required=False)
    wants_to_join = forms.BooleanField(label=_("They want to do something too"), required=False)
    person = forms.ChoiceField(
        label=_("Is it one of these?"), widget=forms.RadioSelect, required=False,
        help_text=_("Only for who it was: when they ask what we hold on them, this is there. The words stay apart."),
    )  # fmt: skip
    name = LineField(most=160, label=_("First and last name"), required=False)
    reach = LineField(most=254, label=_("Phone or e-mail"), required=False)
    agreed = forms.BooleanField(
        label=_("They agreed that we keep it, to call or write about what they said"), required=False,
        help_text=_("Kept apart from the words, half a year at most. Each look is written down."),
    )  # fmt: skip
    call_back = forms.BooleanField(label=_("They want to be called back"), required=False)

    def ask(self) -> TalkAsk:
        said = {name: value for name, value in self.cleaned_data.items() if name not in ("request_key", "needs", "person")}
        return TalkAsk(
            **said, person=self.chosen, needs=tuple(line.strip() for line in self.cleaned_data["needs"].split("\n") if line.strip())[:12]
        )


class WalkForm(KeyForm):
    """Numbers of houses by what happened there, parted by commas or spaces."""

    day = forms.DateField(label=_("Day of the walk"), **DAY)
    street = LineField(most=120, label=_("Street"))
    area = ListChoice(areas, label=_("Part of the town"), empty_label=_("not said"))
    walkers = LineField(most=60, label=_("Who walked"), required=False, help_text=_("For example: two volunteers."))
    talked = LineField(
        most=2000, label=_("Numbers where you talked"), required=False, help_text=_("For example: 2, 4, 8a, 12/3")
    )
    later = LineField(most=2000, label=_("Numbers to come another time"), required=False)
    not_home = LineField(most=2000, label=_("Numbers where nobody was at home"), required=False)
    no = LineField(most=2000, label=_("Numbers where they did not want to talk"), required=False)

    @property
    def doors(self) -> dict[str, list[str]]:
        return {outcome: re.split(r"[,;\s]+", self.cleaned_data[outcome]) for outcome in AtTheDoor.values}


class ShiftForm(KeyForm):
    day = forms.DateField(label=_("Day of the shift"), **DAY)
    where = LineField(
        most=120, label=_("Where did you stand?"), help_text=_("For example: the market, by the post office.")
    )
    hours = forms.DecimalField(label=_("How many hours"), min_value=0, max_value=24, decimal_places=1)
    spoken_to = forms.IntegerField(label=_("How many people you spoke to"), min_value=0, max_value=9_999)
    talked = forms.IntegerField(label=_("How many talked with you"), min_value=0, max_value=9_999)
    cards = forms.IntegerField(label=_("How many cards you took in"), min_value=0, max_value=9_999, initial=0)


class CardForm(TownForm):
    """One card; an empty one is left out."""

    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    text = TextField(
        most=4000, label=_("What stands on the card"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    slip = LineField(most=12, label=_("Number of the sheet"), required=False)
    theme = ListChoice(themes, label=_("Theme"), empty_label=_("not known"))
    area = ListChoice(areas, label=_("Part of the town"), empty_label=_("not known"))

    def __init__(self, data=None, **more):
        super().__init__(data, **more)
        self.fields["key"].initial = uuid.uuid4

    def card(self) -> Card | None:
        said = self.cleaned_data
        return Card(said["text"], said["slip"], said["theme"], said["area"], said["key"]) if said["text"] else None


def cards_for(data=None) -> list[CardForm]:
    return [CardForm(data, prefix=f"card{number}") for number in range(CARDS)]


class AssetForm(FoundForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=AssetKind)
    name = LineField(most=120, label=_("In a few words"), help_text=_("For example: sewing, a van, the school pitch."))
    about = LineField(most=500, label=_("One sentence more"), required=False)
    area = ListChoice(areas, label=_("Part of the town"), empty_label=_("not said"))
    person = forms.ChoiceField(label=_("Whose is it?"), widget=forms.RadioSelect, required=False)
    agreed = forms.BooleanField(label=_("They agreed to stand on the map"), required=False)
    for_all = forms.BooleanField(label=_("They agreed that everybody sees it, with their first name"), required=False)

    def asset(self) -> dict:
        return {**self.cleaned_data, "person": self.chosen}


class ContactSearchForm(forms.Form):
    words = LineField(most=100, label=_("Name, phone or e-mail"), widget=forms.TextInput(attrs={"autocomplete": "off"}))
