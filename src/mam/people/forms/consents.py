"""Answers to the questions of consent: each is yes, no, or not answered now."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from .persons import AT_THE_DESK

ANSWERS = [("yes", _("yes, I agree")), ("no", _("no"))]


class ConsentForm(forms.Form):
    """One radio pair for each question; at the desk also the way the answer came by."""

    def __init__(self, *args, questions, at_desk: bool, **kwargs):
        super().__init__(*args, **kwargs)
        for question in questions:
            self.fields[question.purpose] = forms.ChoiceField(
                label=capfirst(question.label), help_text=question.wording.text, choices=ANSWERS, widget=forms.RadioSelect,
                required=False, initial=self.first(question),
            )  # fmt: skip
        if at_desk:
            self.fields["channel"] = forms.ChoiceField(
                label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial="desk"
            )

    @staticmethod
    def first(question) -> str:
        """The answer in force; empty when the question is new, so that nobody agrees by not looking."""
        if question.new:
            return ""
        return "yes" if question.standing else "no"
