"""Forms of topics: they read what was typed, and decide nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.journal.words import Channel
from mam.places.forms.lines import LineField, TextField
from mam.places.forms.time_fields import DayField

from ..actions.topics.outcome import StepAsk
from ..methods.private_words import found_in
from ..words.needs import NameShown
from ..words.topics import Rule, Stage

ROWS_OF_STEPS = 4
NAMINGS = [NameShown.ALL, NameShown.HOUSE]
HEARD = [(one.value, one.label) for one in (Channel.DESK, Channel.PHONE, Channel.PAPER)]


class TopicForm(forms.Form):
    question = LineField(
        most=160, label=_("The question"),
        help_text=_("One matter, asked so that everybody can answer. For example: what would make people stop at Aleja Henryka?"),
        error_messages={"required": _("Write the question.")},
    )  # fmt: skip
    summary = TextField(
        most=1500, label=_("In short"),
        help_text=_("At most 120 words, and sentences of at most 15 words: what is the matter, for whom, what happens now."),
        error_messages={"required": _("Write it in a few short sentences.")},
    )  # fmt: skip


class StageForm(forms.Form):
    stage = forms.ChoiceField(label=_("To which stage"), choices=Stage, widget=forms.RadioSelect)
    why = LineField(
        most=300, label=_("Why"), help_text=_("Everybody will read it. For example: we know enough to look for options."),
        error_messages={"required": _("Write one sentence.")},
    )  # fmt: skip


class WhyForm(forms.Form):
    why = LineField(
        most=300, label=_("Why"), help_text=_("Everybody will read it. For example: it is about another street."),
        error_messages={"required": _("Write one sentence.")},
    )  # fmt: skip


class OutcomeForm(forms.Form):
    """The outcome, and rows of next steps; an empty row is left out, a half-filled one is a reason."""

    text = TextField(
        most=4000, label=_("What was decided"), help_text=_("In plain words. “Nothing for now, because…” is an outcome too."),
        error_messages={"required": _("Write what was decided.")},
    )  # fmt: skip
    decided_by = LineField(
        most=200, label=_("Who decided"), help_text=_("For example: 14 people at the meeting on 3 December."),
        error_messages={"required": _("Say who decided.")},
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for row in range(ROWS_OF_STEPS):
            self.fields[f"what_{row}"] = LineField(most=200, label=_("What"), required=False)
            self.fields[f"who_{row}"] = LineField(most=120, label=_("Who"), required=False)
            self.fields[f"until_{row}"] = DayField(label=_("Until when"), required=False)

    def rows(self):
        """The bound fields of each step."""
        return [[self[f"{name}_{row}"] for name in ("what", "who", "until")] for row in range(ROWS_OF_STEPS)]

    def steps(self) -> tuple[StepAsk, ...]:
        said = self.cleaned_data
        rows = [StepAsk(said[f"what_{row}"], said[f"who_{row}"], said[f"until_{row}"]) for row in range(ROWS_OF_STEPS)]
        return tuple(row for row in rows if row.what or row.who or row.until)


class StepDoneForm(forms.Form):
    word = LineField(
        most=300, label=_("What came of it?"), help_text=_("One sentence that everybody reads. For example: the pavement is 2 m wide."),
        error_messages={"required": _("Write one sentence.")},
    )  # fmt: skip


class StatementForm(forms.Form):
    text = LineField(
        most=140, label=_("Your sentence"),
        help_text=_("One thought, at most 140 characters. For example: there should be benches in the shade."),
        error_messages={"required": _("Write one sentence.")},
    )  # fmt: skip


class SheetForm(forms.Form):
    """A sheet of paper: its number, and one of three answers in each row."""

    sheet = forms.IntegerField(
        label=_("Number of the sheet"), help_text=_("Write this number on the sheet too, in its corner."),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"required": _("Write the number of the sheet."), "invalid": _("Write a number, for example 12.")},
    )  # fmt: skip

    def answers(self) -> dict[int, int]:
        """Number of the statement -> what is ticked, as it was sent; rows without a tick are left out."""
        found = {}
        for name, value in self.data.items():
            number = name.removeprefix("row_")
            if name.startswith("row_") and number.isdecimal() and len(number) <= 6 and value in ("1", "0", "-1"):
                found[int(number)] = int(value)
        return found


class RemarkForm(forms.Form):
    """Something to say. At the desk: for whom, by which way, or at which meeting it was said."""

    text = TextField(most=2000, label=_("What do you want to say?"), error_messages={"required": _("One sentence is enough.")})
    naming = forms.ChoiceField(
        label=_("Who may know that it is you?"), choices=[(one.value, one.label) for one in NAMINGS], initial=NameShown.ALL,
        widget=forms.RadioSelect,
    )  # fmt: skip
    who = LineField(
        most=160, label=_("Who says it"), required=False,
        help_text=_("Name, e-mail or phone. Leave it empty when they do not want to be named."),
    )  # fmt: skip
    channel = forms.ChoiceField(label=_("How did it come?"), choices=[(Channel.WEB, _("I say it myself")), *HEARD], required=False)
    event = forms.ChoiceField(label=_("Was it said at a meeting?"), required=False)

    sure = forms.BooleanField(label=_("I know that everybody will read it, and it shall stay"), required=False)

    def __init__(self, *args, for_somebody: bool = False, meetings=(), anonymous: bool = True, **kwargs):
        super().__init__(*args, **kwargs)
        if not found_in(self.data.get("text", "")):
            del self.fields["sure"]
        if not anonymous:
            del self.fields["naming"]
        if not for_somebody:
            del self.fields["who"], self.fields["channel"]
        self.meetings = {str(row.event_id): row for row in meetings}
        self.fields["event"].choices = [("", _("no")), *((key, row.event.title) for key, row in self.meetings.items())]
        if not for_somebody or not self.meetings:
            del self.fields["event"]

    @property
    def meeting(self):
        return self.meetings.get(self.cleaned_data.get("event", ""))


class OfWordingForm(forms.Form):
    """About one wording of an option: the number of the one that was read goes with the form."""

    wording = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)

    def take_wording(self, now: int) -> int | None:
        """Which one was read; shown again, the form is about the wording of now."""
        self.data = self.data.copy()
        self.data["wording"] = now
        return self.cleaned_data["wording"]


class ConsentForm(OfWordingForm):
    can = forms.ChoiceField(
        label=_("Can you live with it?"), choices=[("yes", _("I can live with it")), ("no", _("I cannot, because…"))],
        widget=forms.RadioSelect, error_messages={"required": _("Choose one of the two.")},
    )  # fmt: skip
    because = LineField(most=300, label=_("Because"), required=False, help_text=_("Only when you cannot: what would have to be different?"))


class AmendmentAnswerForm(OfWordingForm):
    accepts = forms.ChoiceField(
        label=_("Do you accept this wording?"), choices=[("yes", _("Yes: the option carries it from now on")), ("no", _("No, because…"))],
        widget=forms.RadioSelect, error_messages={"required": _("Choose one of the two.")},
    )  # fmt: skip
    word = LineField(
        most=300, label=_("Why?"), help_text=_("One sentence that everybody reads."), error_messages={"required": _("Write one sentence.")}
    )


class RemovalForm(forms.Form):
    rule = forms.ChoiceField(
        label=_("Which rule does it break?"), choices=Rule, widget=forms.RadioSelect,
        error_messages={"required": _("Choose one from the list.")},
    )  # fmt: skip
    words = TextField(
        most=500, label=_("A word to the author"), help_text=_("What is wrong, and what would be all right."),
        error_messages={"required": _("Write a word to the author.")},
    )  # fmt: skip


class LookForm(forms.Form):
    words = TextField(most=1000, label=_("Why do you see it otherwise?"), error_messages={"required": _("A few sentences are enough.")})


class LookAnswerForm(forms.Form):
    upheld = forms.ChoiceField(
        label=_("What do you decide?"), choices=[("yes", _("The author is right: show it")), ("no", _("It stays as it was decided"))],
        widget=forms.RadioSelect, error_messages={"required": _("Choose one of the two.")},
    )  # fmt: skip
    answer = TextField(
        most=1000, label=_("Reasons"), help_text=_("The author will read them."), error_messages={"required": _("Write the reasons.")}
    )


