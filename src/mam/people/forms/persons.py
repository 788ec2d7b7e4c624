"""What the house asks about a person; actions.persons decides."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel, Way

WAYS = [("", _("as is easiest for the house")), *((way.value, way.label) for way in (Way.EMAIL, Way.SMS, Way.CALL))]
AT_THE_DESK = [(channel.value, channel.label) for channel in (Channel.DESK, Channel.PHONE, Channel.PAPER)]
NAMES = {"pl": "polski", "en": "English", "sk": "slovenčina"}
LANGUAGES = [(code, NAMES.get(code, name)) for code, name in settings.LANGUAGES]


class PersonForm(forms.Form):
    """Data of a person, typed by themself."""

    first_name = forms.CharField(
        label=_("First name"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": _("We need at least the first name.")},
    )  # fmt: skip
    last_name = forms.CharField(
        label=_("Last name"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )
    phone = forms.CharField(
        label=_("Phone"), max_length=40, required=False, help_text=_("Nine digits, for example 600 000 001."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )  # fmt: skip
    email = forms.CharField(
        label=_("E-mail"), max_length=254, required=False, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    prefers = forms.ChoiceField(
        label=_("How shall we tell you?"), choices=WAYS, required=False, widget=forms.RadioSelect
    )
    birth_year = forms.IntegerField(
        label=_("Year of birth"), required=False,
        help_text=_("Only when you want to answer for a group: an adult must do it."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "bday-year", "maxlength": 4}),
        error_messages={"invalid": _("Four digits, for example 1958.")},
    )  # fmt: skip
    language = forms.ChoiceField(label=_("Language of letters"), choices=LANGUAGES, initial="pl")
    large_print = forms.BooleanField(label=_("Print for me in large letters"), required=False)


class IntroductionForm(PersonForm):
    """The first meeting: as little as possible."""

    field_order = ["first_name", "last_name", "phone"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("email", "prefers", "birth_year", "language", "large_print"):
            del self.fields[name]


class DeskPersonForm(PersonForm):
    """The same, typed by the host for somebody."""

    channel = forms.ChoiceField(
        label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial=Channel.DESK
    )
    sure = forms.BooleanField(label=_("It is somebody else, write them down"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["prefers"].label = _("How shall the house tell them?")
        self.fields["birth_year"].help_text = _("Only when they want to answer for a group: an adult must do it.")
        self.fields["large_print"].label = _("Print for them in large letters")
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"


class SearchForm(forms.Form):
    """Words to look for; none means everything."""

    use_required_attribute = False
    q = forms.CharField(label=_("Name, phone or e-mail"), max_length=100)
