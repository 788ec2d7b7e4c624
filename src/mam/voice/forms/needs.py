"""Forms of needs: saying one, “me too”, and what the house and the office do with them. They parse; actions decide."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.models import Person
from mam.places.forms.at_desk import AtDeskForm
from mam.places.forms.lines import LineField, TextField

from ..actions.needs.lists import areas, themes
from ..actions.needs.need_ask import LONGEST, TITLE, NeedAsk
from ..methods.slips import clean_slip
from ..words.needs import AgeBand, NameShown
from .maps import PointField

AGES = [("", _("not said")), *AgeBand.choices]


class ListChoice(forms.ModelChoiceField):
    """One of the town's own list, asked for when the form is made."""

    def __init__(self, rows, **more):
        super().__init__(queryset=None, required=False, **more)
        self.rows = rows


class TownForm(forms.Form):
    """A form with lists of the town; they are looked up once for each form."""

    def __init__(self, data=None, files=None, **more):
        super().__init__(data, files, **more)
        for field in self.fields.values():
            if isinstance(field, ListChoice):
                field.queryset = field.rows()


class NamedForm(TownForm):
    """What somebody says, with a name or without. person: who is signed in; their name and contact are known."""

    request_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    name = LineField(
        most=160,
        label=_("Your first and last name"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    sure = forms.BooleanField(label=_("I know that everybody will read it, and it shall stay"), required=False)

    def __init__(self, data=None, files=None, *, person: Person | None = None, **more):
        super().__init__(data, files, **more)
        self.fields["request_key"].initial = uuid.uuid4
        if person:
            del self.fields["name"], self.fields["contact"]

    @property
    def is_nameless(self) -> bool:
        return self.cleaned_data.get("name_shown") == NameShown.NOBODY

    def clean(self):
        if "name" in self.fields and not self.is_nameless:
            if not self.cleaned_data.get("name"):
                self.add_error("name", _("Write your name, or choose above that nobody knows it is you."))
            if not self.cleaned_data.get("contact"):
                self.add_error("contact", _("Write a phone or an e-mail, for example 600 000 001."))
        return self.cleaned_data


class NeedForm(NamedForm):
    """One need in somebody's own words. by: who is signed in; at_desk: somebody of the house writes for another."""

    text = TextField(
        most=LONGEST, label=_("What is missing, or what is wrong?"), widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("As you would say it at the table. One sentence is enough."),
        error_messages={"required": _("Write one sentence, for example: There is nowhere to sit at the bus stop.")},
    )  # fmt: skip
    title = LineField(
        most=TITLE, label=_("In a few words"), required=False, help_text=_("Left empty, we take your first sentence.")
    )
    theme = ListChoice(themes, label=_("What is it about?"), empty_label=_("I do not know"))
    area = ListChoice(areas, label=_("In which part of the town?"), empty_label=_("the whole town, or another place"))
    where = LineField(
        most=TITLE,
        label=_("Where exactly?"),
        required=False,
        help_text=_("For example: by the stop, in front of no. 12."),
    )
    point = PointField()
    photo = forms.FileField(
        label=_("A photo"), required=False, widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        help_text=_("We take out what the phone wrote into it. No faces and no number plates, please."),
    )  # fmt: skip
    photo_alt = LineField(
        most=200,
        label=_("What does the photo show?"),
        required=False,
        help_text=_("For those who do not see it, as on the phone."),
    )
    name_shown = forms.ChoiceField(
        label=_("Who may know your name?"), choices=NameShown, widget=forms.RadioSelect, initial=NameShown.HOUSE,
        help_text=_("The town hall never sees your phone or e-mail."),
    )  # fmt: skip
    contact = LineField(most=254, label=_("Phone or e-mail"), required=False, help_text=_("The answer will come here."))
    age_band = forms.ChoiceField(
        label=_("Your age"), choices=AGES, required=False,
        help_text=_("Kept apart, without your name and words: so that we see who is not heard."),
    )  # fmt: skip
    lives_in = ListChoice(areas, label=_("Where do you live?"), empty_label=_("not said"))
    def ask(self, **more) -> NeedAsk:
        """The wish of a valid form."""
        said = self.cleaned_data
        photo = said.get("photo")
        own = {
            name: said[name]
            for name in ("text", "title", "theme", "area", "where", "point", "name_shown", "sure")
            if name in said
        }
        kept = {
            name: said[name]
            for name in ("photo_alt", "age_band", "lives_in", "channel", "said", "slip")
            if said.get(name)
        }
        return NeedAsk(**{**own, **kept, "photo": photo.read() if photo else None, **more})


class PersonForm(AtDeskForm, TownForm):
    """For whom the house writes: known, new, or nobody."""

    nobody_known = _("somebody new, or nobody")

    phone = LineField(
        most=40, label=_("Phone"), required=False, help_text=_("Without a phone and an e-mail you tell them yourself.")
    )
    other = forms.BooleanField(label=_("It is somebody else than the people found"), required=False)


class DeskNeedForm(PersonForm, NeedForm):
    """At the desk, on the phone or from a sheet: the same form, with whose it is, the day and the number of the sheet."""

    said = forms.DateField(label=_("Said on"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    slip = LineField(
        most=12,
        label=_("Number of the sheet"),
        required=False,
        help_text=_("Only when it is on a printed sheet: ABCD-2345."),
    )

    def __init__(self, data=None, files=None, *, found: list[Person] = (), **more):
        super().__init__(data, files, found=found, **more)
        del self.fields["name"], self.fields["contact"]
        of_somebody_else(self.fields["name_shown"])


def of_somebody_else(field: forms.ChoiceField) -> None:
    """The question about the name, when the house asks it for whoever stands at the desk."""
    field.label, field.help_text = _("Who may know their name?"), ""
    field.choices = [
        (NameShown.ALL, _("everybody may read the first name")), (NameShown.HOUSE, _("only the people of this place know the name")),
        (NameShown.NOBODY, _("nobody; they get a slip with a number")),
    ]  # fmt: skip


class MeTooForm(TownForm):
    """“Me too” without an account: a name and a contact, so that one person counts once."""

    name = LineField(
        most=160, label=_("Your first and last name"), widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    contact = LineField(
        most=254,
        label=_("Phone or e-mail"),
        help_text=_("Only so that one person counts once, and to tell you the answer."),
    )
    age_band = forms.ChoiceField(label=_("Your age"), choices=AGES, required=False)
    lives_in = ListChoice(areas, label=_("Where do you live?"), empty_label=_("not said"))


class SlipForm(forms.Form):
    slip = LineField(
        most=12, label=_("Number of your slip"), widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
        help_text=_("Eight letters and digits, for example ABCD-2345."), error_messages={"required": _("Type the number from your slip.")},
    )  # fmt: skip

    def clean_slip(self) -> str:
        found = clean_slip(self.cleaned_data["slip"])
        if found is None:
            raise forms.ValidationError(_("Look at the slip again: there is no 0, O, 1, I or L on it."))
        return found


class FilterForm(TownForm):
    """What the list shows."""

    q = LineField(most=100, label=_("Search"), required=False)
    theme = ListChoice(themes, label=_("About"), empty_label=_("everything"))
    area = ListChoice(areas, label=_("Where"), empty_label=_("everywhere"))
    state = forms.ChoiceField(
        label=_("What became of it"), required=False,
        choices=[("", _("everything")), ("open", _("still open")), ("late", _("answer is late")), ("answered", _("answered")),
                 ("confirmed", _("done, residents say so"))],
    )  # fmt: skip
    order = forms.ChoiceField(
        label=_("First"), required=False, choices=[("new", _("the newest")), ("voices", _("said by most people"))]
    )
