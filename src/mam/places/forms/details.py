"""Who comes and what for: the second sheet of the form, filled in while the time is held."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.people.models import Group, Party

from ..models import HouseRules
from .lines import LineField, TextField

MYSELF = "me"


class WhoForm(forms.Form):
    """For myself, or for a group I may act for."""

    who = forms.ChoiceField(
        label=_("For whom"),
        widget=forms.RadioSelect,
        initial=MYSELF,
        error_messages={
            "required": _("Choose for whom."),
            "invalid_choice": _("You cannot book for this group. Choose another answer."),
        },
    )

    def __init__(self, *args, person, myself=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person
        self.groups = {str(group.pk): group for group in Group.objects.bookable_by(person).select_related("responsible").order_by("name")}
        self.fields["who"].choices = [
            (MYSELF, myself or _("for myself")),
            *((key, group.name) for key, group in self.groups.items()),
        ]

    @property
    def party(self) -> Party:
        return Party(self.person, self.groups.get(self.cleaned_data["who"]))


class DetailsForm(forms.Form):
    """What for, and the terms of the house in the version the person has read."""

    title = LineField(
        most=120,
        label=_("What for"),
        help_text=_("A few words, for example: choir rehearsal."),
        error_messages={"required": _("Write in a few words what for.")},
    )
    purpose = TextField(
        most=1000,
        label=_("What you will do"),
        help_text=_("One or two sentences. The host will know how to set the room."),
        required=False,
    )
    open_to_all = forms.BooleanField(
        label=_("Everybody can come"),
        help_text=_("We will show the name in the week. Otherwise it says only that the time is taken."),
        required=False,
    )
    access_needs = LineField(
        most=300,
        label=_("What somebody needs to take part"),
        help_text=_("For example: a place for a wheelchair, larger letters, a quiet corner."),
        required=False,
    )
    giving_back = LineField(
        most=300,
        label=_("What you could give in return"),
        help_text=_("The room is free either way. For example: we will water the plants, we will teach a song."),
        required=False,
    )
    accepted = forms.BooleanField(
        label=_("I know the rules of the house and I use the place for free, not for profit"),
        error_messages={"required": _("Read the rules and tick that you know them.")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, centre, **kwargs):
        super().__init__(*args, **kwargs)
        self.rules = HouseRules.objects.filter(centre=centre, valid_from__lte=clock.today()).first()
        self.initial["version"] = self.rules and self.rules.pk

    def clean(self):
        if self.rules and self.cleaned_data.get("version") != self.rules.pk:
            self.data = {**self.data.dict(), "version": self.rules.pk, "accepted": ""}
            self.add_error(
                "accepted", _("The rules have changed since you opened this page. Read them and tick once more.")
            )
        return self.cleaned_data
