"""Which things somebody takes, and how many of each: the part of a form shared by booking and changing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..actions.house import everything
from ..models import Thing
from ..words import Takes
from .shelves import shelves


class TakingForm(forms.Form):
    """Things to tick, with a number beside those that are had one by one. Forms built on it know their centre."""

    thing = forms.MultipleChoiceField(
        label=_("What you need"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one thing, for example a room."),
            "invalid_choice": _("One of the things is no longer lent here. Choose another one."),
        },
    )

    def offer(self, things: list[Thing]) -> None:
        """Puts the things into the fields; a filled form first knows only those that were ticked."""
        self.things = {thing.slug: thing for thing in things}
        self.fields["thing"].choices = [(slug, thing.name) for slug, thing in self.things.items()]
        for slug, thing in self.things.items():
            if thing.takes == Takes.ANY and len(thing.its_parts) > 1:
                self.fields[f"units-{slug}"] = units_field(len(thing.its_parts))

    @property
    def wanted(self) -> tuple[tuple[Thing, int], ...]:
        """Things of a valid form with their units."""
        return tuple((self.things[slug], self.units(slug)) for slug in self.cleaned_data["thing"])

    def units(self, slug: str) -> int:
        return self.cleaned_data.get(f"units-{slug}") or 1

    def shelves(self):
        """Everything there is by kind, for the page."""
        if self.is_bound:
            self.offer(everything(self.centre))
        return shelves(self)


def units_field(most: int) -> forms.IntegerField:
    return forms.IntegerField(
        label=_("How many"),
        required=False,
        initial=1,
        min_value=1,
        max_value=most,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": _("Write a number, for example 2."),
            "min_value": _("Write at least 1."),
            "max_value": _("We have %(limit_value)s of them. Write at most that many."),
        },
    )
