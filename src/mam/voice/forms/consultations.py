"""Forms of the office in consultations: preparing, replying, publishing. They parse; actions decide."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.places.forms.lines import LineField, TextField
from mam.programme.models import Event

from ..actions.consultations.consultation_ask import LENGTHS, SUBJECT, TITLE, ConsultationAsk
from ..models import Topic
from ..words.consultations import ALWAYS, Basis, Means, Verdict

DAY = {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}


class ConsultationForm(forms.Form):
    """The facts of a consultation."""

    request_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    title = LineField(most=TITLE, label=_("What is it about, in one line?"))
    subject = TextField(
        most=SUBJECT, label=_("What does the office ask?"), widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("The whole question, as it stands in the announcement."),
    )  # fmt: skip
    short = TextField(
        most=LENGTHS["short"], label=_("The same in plain words"), required=False, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("At most 120 words, in sentences of at most 15 words. Without it people cannot be asked."),
    )  # fmt: skip
    easy_text = TextField(
        most=LENGTHS["easy_text"], label=_("Easy to read"), required=False, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("For whoever reads with difficulty: one thought in a line, no hard words. People open it with a press."),
    )  # fmt: skip
    basis = forms.ChoiceField(label=_("On what basis?"), choices=Basis)
    law = LineField(most=300, label=_("Act and article"), required=False, help_text=_("For example: UR art. 6, Dz.U. 2024 poz. 278."))
    resolution = LineField(
        most=200,
        label=_("Resolution of the council"),
        required=False,
        help_text=_("Number and day of the one that says how people are asked here."),
    )
    office = LineField(most=160, label=_("Who asks?"), help_text=_("The unit of the office, as on its door."))
    seat = LineField(most=120, label=_("Who will answer?"), help_text=_("A seat, not a surname: for example Head of Spatial Planning."))
    contact = LineField(most=200, label=_("Where can people ask?"), required=False, help_text=_("Room, phone, e-mail of the office."))
    opens = forms.DateField(label=_("First day"), **DAY)
    closes = forms.DateField(label=_("Last day"), **DAY)
    replies_by = forms.DateField(
        label=_("Every comment has its reply by"), required=False, help_text=_("Left empty: three weeks after the last day."), **DAY
    )
    topic = forms.ModelChoiceField(None, label=_("Topic it belongs to"), required=False, empty_label=_("none"))

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.fields["request_key"].initial = uuid.uuid4
        self.fields["topic"].queryset = Topic.objects.open_first()

    def ask(self) -> ConsultationAsk:
        return ConsultationAsk(**{name: value for name, value in self.cleaned_data.items() if name != "request_key"})


class VersionForm(forms.Form):
    text = TextField(
        most=60_000, label=_("The text people speak about"), widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("An empty line begins a new paragraph; each gets a number that people can name."),
    )  # fmt: skip
    why = LineField(
        most=300, label=_("What is new in it?"), required=False, help_text=_("Needed when people have read an earlier version.")
    )


class MaterialForm(forms.Form):
    title = LineField(most=160, label=_("What is it?"))
    file = forms.FileField(label=_("File"), required=False, help_text=_("PDF, DOCX or ODT, at most 20 MB."))
    link = LineField(most=400, label=_("or an address"), required=False, help_text=_("Begins with https://."))


class MeansForm(forms.Form):
    """A form of taking part beside comments."""

    kind = forms.ChoiceField(label=_("Form"), choices=[pair for pair in Means.choices if pair[0] not in ALWAYS])
    note = LineField(most=200, label=_("Where and when?"), required=False)
    event = forms.ModelChoiceField(None, label=_("or an event of the programme"), required=False, empty_label=_("none"))

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.fields["event"].queryset = Event.objects.public().order_by("-created")


class DaysForm(forms.Form):
    closes = forms.DateField(label=_("New last day"), **DAY)
    replies_by = forms.DateField(label=_("Every comment has its reply by"), **DAY)


class WhyForm(forms.Form):
    why = TextField(most=500, label=_("Why?"), widget=forms.Textarea(attrs={"rows": 3}))


class ReplyForm(forms.Form):
    verdict = forms.ChoiceField(label=_("Is it accepted?"), choices=Verdict, widget=forms.RadioSelect)
    text = TextField(most=4000, label=_("Why?"), widget=forms.Textarea(attrs={"rows": 5}))


class ReportForm(forms.Form):
    changed = TextField(
        most=6000, label=_("What changed because of the comments?"), widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("When nothing did, say that and why."),
    )  # fmt: skip
