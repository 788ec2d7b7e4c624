"""Form of leaders: is it right, and may the house name them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.forms.persons import AT_THE_DESK
from mam.places.forms.lines import LineField

from ..words.leaders import LeaderAnswer

ANSWERS = [(one.value, one.label) for one in (LeaderAnswer.RIGHT, LeaderAnswer.WRONG)]
NAMED = [("yes", _("yes, with first and last name")), ("no", _("no, only count me"))]


class LeaderForm(forms.Form):
    answer = forms.ChoiceField(label=_("Is it right?"), choices=ANSWERS, widget=forms.RadioSelect)
    words = LineField(most=500, label=_("What is not right?"), required=False)
    named = forms.ChoiceField(
        label=_("May the house name you among people who step forward?"), choices=NAMED, widget=forms.RadioSelect,
        help_text=_("You can change it at any time, here or among your consents."),
    )  # fmt: skip
    channel = forms.ChoiceField(label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial="desk")

    def __init__(self, *args, at_desk: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if not at_desk:
            del self.fields["channel"]
