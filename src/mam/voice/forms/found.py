"""A form in which somebody of the register may be chosen, out of those found at the desk."""

from django.utils.translation import gettext_lazy as _

from mam.people.models import Person
from mam.places.forms.at_desk import told_apart

from .needs import TownForm


class FoundForm(TownForm):
    """found: people of the register who fit the words searched for. nobody: the choice that is none of them."""

    nobody = _("nobody in particular")

    def __init__(self, data=None, *, found: list[Person] = (), **more):
        super().__init__(data, **more)
        self.people = {str(one.pk): one for one in found}
        known = [(key, told_apart(one)) for key, one in self.people.items()]
        self.fields["person"].choices = [("", self.nobody), *known]

    @property
    def chosen(self) -> Person | None:
        return self.people.get(self.cleaned_data.get("person", ""))
