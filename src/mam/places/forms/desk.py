"""At the desk: finding the person somebody writes for, or writing them down for the first time."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.models import Person

from .lines import LineField

MOST_FOUND = 12


class FindPersonForm(forms.Form):
    """A piece of the name or of the phone number."""

    q = LineField(
        most=80, label=_("Name or phone"), help_text=_("A piece is enough, for example: sik, or 600.")
    )

    def found(self, by) -> list[Person] | None:
        """People the host may see who answer to the words; None when nothing was asked."""
        words = self.cleaned_data.get("q") if self.is_valid() else ""
        if not words:
            return None
        people = Person.objects.visible_to(by).present()
        digits = "".join(sign for sign in words if sign.isdigit())
        found = people.filter(phone__contains=digits) if len(digits) >= 3 else people.named_like(words)
        return list(found[:MOST_FOUND])


class NewPersonForm(forms.Form):
    """Somebody who is here for the first time: a first name is enough, with a phone we can ring back."""

    first_name = LineField(
        most=80, label=_("First name"), error_messages={"required": _("Write the first name, for example: Danuta.")}
    )
    last_name = LineField(most=80, label=_("Last name"), required=False)
    phone = LineField(most=20, label=_("Phone"), help_text=_("Nine digits, for example 600 000 001."), required=False)
    sure = forms.BooleanField(label=_("It is somebody else than the people found"), required=False)
