"""Finding among one's own bookings, and giving one back."""

from django import forms
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from ..models import BookedThing
from ..words import CancelReason, Scope
from .lines import LineField


class MineForm(forms.Form):
    """Words of the title or the place, and whose."""

    q = LineField(most=80, label=_("Words"), help_text=_("From the name or the place."), required=False)
    whose = forms.ChoiceField(label=_("Whose"), required=False)

    def __init__(self, *args, groups, **kwargs):
        super().__init__(*args, **kwargs)
        mine = [("", _("mine and my groups'")), ("me", _("only mine"))]
        self.fields["whose"].choices = mine + [(str(group.pk), group.name) for group in groups]

    def narrow(self, bookings):
        """The bookings that answer; anything odd in the address narrows nothing."""
        said = self.cleaned_data if self.is_valid() else {}
        if words := said.get("q"):
            named = BookedThing.objects.filter(booking=OuterRef("pk"), thing__name__icontains=words)
            bookings = bookings.filter(Q(title__icontains=words) | Exists(named))
        if said.get("whose") == "me":
            return bookings.filter(party_group=None)
        return bookings.filter(party_group=said["whose"]) if said.get("whose") else bookings


class CancelForm(forms.Form):
    """Why it is given back, and how far when it repeats."""

    scope = forms.ChoiceField(
        label=_("How much do you give back"), choices=Scope.choices, widget=forms.RadioSelect, initial=Scope.THIS
    )
    reason = forms.ChoiceField(
        label=_("Why"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one answer. It helps us to plan.")},
    )
    text = LineField(most=300, label=_("In your words"), required=False)

    def __init__(self, *args, repeats: bool, by_house: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = [
            (reason.value, reason.label)
            for reason in CancelReason
            if reason != CancelReason.NOT_NEEDED and (by_house or reason != CancelReason.HOUSE)
        ]
        if not repeats:
            del self.fields["scope"]

    def clean(self):
        if self.cleaned_data.get("reason") == CancelReason.OTHER and not self.cleaned_data.get("text"):
            self.add_error("text", _("Write in a few words why."))
        return self.cleaned_data

    @property
    def scope_chosen(self) -> str:
        return self.cleaned_data.get("scope") or Scope.THIS
