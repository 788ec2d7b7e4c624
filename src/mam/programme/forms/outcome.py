"""A question before a meeting, its answer, what came of it, and three opinions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.people.forms.persons import AT_THE_DESK

MARKS = [
    ("5", _("very much")),
    ("4", _("rather yes")),
    ("3", _("so-so")),
    ("2", _("rather not")),
    ("1", _("not at all")),
]
AGAIN = [("yes", _("yes")), ("no", _("no")), ("", _("I do not know"))]


class QuestionForm(forms.Form):
    text = forms.CharField(
        label=_("Your question"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One question. The answer is shown to everybody, without your name."),
    )  # fmt: skip

    def __init__(self, *args, at_desk: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if at_desk:
            self.fields["whose"] = forms.CharField(
                label=_("Whose question is it?"),
                required=False,
                help_text=_("Name, phone or e-mail as the house knows it. Empty: mine."),
            )
            self.fields["channel"] = forms.ChoiceField(
                label=_("How did they tell you?"), choices=AT_THE_DESK, widget=forms.RadioSelect, initial=Channel.DESK
            )


class AnswerForm(forms.Form):
    answer = forms.CharField(label=_("The answer"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}))


class OutcomeForm(forms.Form):
    text = forms.CharField(
        label=_("What came of it"), max_length=4000, widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("What was decided, who does what, by when. Everybody can read it; no names of private people."),
    )  # fmt: skip


class FeedbackForm(forms.Form):
    """Three questions; only the first needs an answer."""

    liked = forms.TypedChoiceField(label=_("How did you like it?"), choices=MARKS, coerce=int, widget=forms.RadioSelect)
    again = forms.ChoiceField(
        label=_("Would you come again?"), choices=AGAIN, required=False, widget=forms.RadioSelect, initial=""
    )
    text = forms.CharField(
        label=_("What should we change?"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def answers(self) -> dict:
        data = self.cleaned_data
        return {"liked": data["liked"], "again": {"yes": True, "no": False}.get(data["again"]), "text": data["text"]}
