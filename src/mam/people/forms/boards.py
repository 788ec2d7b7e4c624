"""What is asked at joining, on the board and when a note is reported; actions decide."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel

from ..words import BoardRule, Gathers, Joining, Verdict

BY_WAYS = [(way, way.label) for way in (Channel.DESK, Channel.PHONE, Channel.PAPER)]


class ForSomebody(forms.Form):
    """For the people of the house: on whose behalf, and by which way it came."""

    who = forms.CharField(
        label=_("For whom?"), max_length=254, required=False,
        help_text=_("E-mail, phone, or the first and last name exactly as the house knows it. Leave empty for yourself."),
    )  # fmt: skip
    channel = forms.ChoiceField(label=_("How did it come?"), choices=BY_WAYS, required=False)

    def __init__(self, *args, for_somebody: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if not for_somebody:
            del self.fields["who"], self.fields["channel"]


class JoinForm(ForSomebody):
    """One field for each question of the group, and the box of the agreement when there is one."""

    def __init__(self, *args, questions: list[str], agreement=None, **kwargs):
        super().__init__(*args, **kwargs)
        for number, question in enumerate(questions):
            rows = forms.Textarea(attrs={"rows": 2})
            self.fields[f"answer_{number}"] = forms.CharField(label=question, max_length=500, widget=rows, required=False)
        if agreement:
            self.fields["agreed"] = forms.BooleanField(label=_("I accept this agreement"), required=False)
        self.count = len(questions)

    @property
    def answers(self) -> list[str]:
        return [self.cleaned_data[f"answer_{number}"] for number in range(self.count)]


class JoiningForm(forms.Form):
    gathers = forms.ChoiceField(
        label=_("What brings you together?"), choices=[("", _("we do not say")), *Gathers.choices], required=False
    )
    tags = forms.CharField(
        label=_("What are you about?"), max_length=200, required=False,
        help_text=_("A few words with commas, for example: music, seniors. People look for groups by them."),
    )  # fmt: skip
    meets = forms.CharField(
        label=_("When do you meet?"), max_length=200, required=False, help_text=_("For example: Mondays at 10:00, in the hall.")
    )
    joining = forms.ChoiceField(label=_("How does one join?"), choices=Joining, widget=forms.RadioSelect)
    questions = forms.CharField(
        label=_("What do you ask those who join?"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Up to three questions, each in its own line."),
    )  # fmt: skip
    board_from = forms.IntegerField(
        label=_("From how many people does the board open?"), initial=3, help_text=_("An empty board invites nobody."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 2}),
        error_messages={"required": _("A number, for example 3."), "invalid": _("A number, for example 3.")},
    )  # fmt: skip


class AgreementForm(forms.Form):
    text = forms.CharField(
        label=_("Agreement of the group"), max_length=3000, widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("A few sentences in plain words. A new version asks everybody in the group again."),
        error_messages={"required": _("Write at least one sentence.")},
    )  # fmt: skip


class AnswerForm(forms.Form):
    reason = forms.CharField(
        label=_("A few words back"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Needed only when you say no. The person will read it."),
    )  # fmt: skip


class NoteForm(ForSomebody):
    title = forms.CharField(label=_("Title"), max_length=120, error_messages={"required": _("The note needs a title.")})
    words = forms.CharField(
        label=_("What do you want to say?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Stars around a word make it **strong**, a hyphen starts a list."),
        error_messages={"required": _("The note needs a few sentences.")},
    )  # fmt: skip
    ends = forms.DateField(
        label=_("Last day on the board"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Choose a day."), "invalid": _("Choose a day.")},
    )  # fmt: skip
    for_all = forms.BooleanField(
        label=_("Everyone may read it"), required=False, help_text=_("Otherwise only the people of the group.")
    )
    field_order = ["who", "channel", "title", "words", "ends", "for_all"]


class ReportForm(forms.Form):
    rule = forms.ChoiceField(
        label=_("Which rule does it break?"), choices=BoardRule, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one from the list.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("What is wrong?"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed only for “something else”."),
    )  # fmt: skip


class JudgeForm(forms.Form):
    verdict = forms.ChoiceField(label=_("What happens with the note?"), choices=Verdict, widget=forms.RadioSelect)
    rule = forms.ChoiceField(label=_("Which rule is it about?"), choices=BoardRule)
    reasons = forms.CharField(
        label=_("Reasons for the author"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What was wrong, and what would be all right."), error_messages={"required": _("Write the reasons.")},
    )  # fmt: skip
    title = forms.CharField(label=_("New title, if the note is changed"), max_length=120, required=False)
    words = forms.CharField(
        label=_("New text, if the note is changed"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )


class AppealForm(forms.Form):
    words = forms.CharField(
        label=_("Why do you not agree?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("A few sentences are enough.")},
    )  # fmt: skip


class AppealAnswerForm(forms.Form):
    upheld = forms.ChoiceField(
        label=_("Who was right?"), widget=forms.RadioSelect,
        choices=[("yes", _("The author: the note is again as it was")), ("no", _("The decision stands"))],
        error_messages={"required": _("Choose one from the list.")},
    )  # fmt: skip
    answer = forms.CharField(
        label=_("Reasons for the author"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write the reasons.")},
    )  # fmt: skip
