"""Changing one's sign-up."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..actions.answers import name_of, questions_of
from ..actions.changing_sign_ups import SignUpChange
from ..models import SignUp
from .sign_ups import PART, TOGETHER, question_field


class ChangeSignUpForm(forms.Form):
    """How many come, and the words. Who is unticked stops coming, and is no longer counted when the number itself was left alone."""

    size = forms.IntegerField(
        label=_("How many people, you included"), min_value=1, max_value=500,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": _("Write how many."), "invalid": _("Write a number, for example 2."),
                        "min_value": _("Write at least 1.")},
    )  # fmt: skip
    part = forms.ChoiceField(
        label=_("When fewer places come free than there are of you?"), widget=forms.RadioSelect, required=False,
        choices=[(TOGETHER, _("we come only together")), (PART, _("we take as many as there are"))],
    )  # fmt: skip
    stay = forms.MultipleChoiceField(label=_("Who comes along?"), widget=forms.CheckboxSelectMultiple, required=False)
    access_needs = forms.CharField(label=_("What do you need to take part well?"), max_length=300, required=False)
    note = forms.CharField(label=_("A word to the organiser"), max_length=300, required=False)

    def __init__(self, data=None, *, sign_up: SignUp, **more):
        self.companions = {str(row.pk): row for row in sign_up.companions.select_related("person")}
        self.questions = questions_of(sign_up.event)
        given = {f"q{key}": value for key, value in sign_up.answers.values_list("question", "value")}
        first = {
            "size": sign_up.size, "part": PART if sign_up.part_is_fine else TOGETHER, "access_needs": sign_up.access_needs,
            "note": sign_up.note, "stay": list(self.companions), **given,
        }  # fmt: skip
        super().__init__(data, initial=first, **more)
        self.fields["stay"].choices = [
            (key, row.name or row.get_age_band_display()) for key, row in self.companions.items()
        ]
        if not self.companions:
            del self.fields["stay"]
        for question in self.questions:
            self.fields[name_of(question)] = question_field(question)

    @property
    def question_fields(self):
        return [self[name_of(question)] for question in self.questions]

    def change(self) -> SignUpChange:
        said = self.cleaned_data
        kept = [self.companions[key] for key in said.get("stay", ())]
        gone = len(self.companions) - len(kept) if said["size"] == self.initial["size"] else 0
        return SignUpChange(
            size=said["size"] - gone, part_is_fine=said["part"] == PART, note=said["note"], access_needs=said["access_needs"],
            companions=tuple((row.person, row.name, row.age_band) for row in kept) if self.companions else None,
            answers={one.pk: said[name_of(one)] for one in self.questions} if self.questions else None,
        )  # fmt: skip
