"""The words of a voting while it is a draft. Options stand one in a line: name; cost; a sentence."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock
from mam.core.text import clean_line, clean_text
from mam.places.forms.time_fields import DayField, HourField

from ...actions.ballots.preparing import BallotPlan, OptionLine
from ...methods.money import grosze, zloty
from ...models import Topic
from ...words.ballots import BallotKind, Completion, Level, Rule


class MoneyField(forms.CharField):
    """Grosze, typed as 6000 or 40,91."""

    default_error_messages = {"invalid": _("This is no sum. Write it like this: 6000 or 40,91.")}

    def clean(self, value) -> int | None:
        text = super().clean(value)
        if not text:
            return None
        if not (found := grosze(text)) or found > 2_000_000_000:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return found


class BallotForm(forms.Form):
    kind = forms.ChoiceField(label=_("What is it?"), choices=BallotKind, widget=forms.RadioSelect, initial=BallotKind.FUND)
    title = forms.CharField(label=_("Title"), max_length=120)
    question = forms.CharField(label=_("Question"), max_length=300, help_text=_("One question that everybody understands the same way."))
    about = forms.CharField(label=_("More about it"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 4}))
    resolution = forms.CharField(
        label=_("What it stands on"),
        max_length=200,
        required=False,
        help_text=_("Number of the resolution, or the point of the house rules."),
    )
    options = forms.CharField(
        label=_("Options"), max_length=40_000, widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("One in a line: name; cost; a sentence about it. Without money: name; a sentence."),
    )  # fmt: skip
    budget = MoneyField(label=_("How much there is to share, in złoty"), required=False, max_length=20)
    rule = forms.ChoiceField(label=_("How it is counted"), choices=Rule, widget=forms.RadioSelect, initial=Rule.EQUAL_SHARES)
    completion = forms.ChoiceField(
        label=_("With equal shares: what becomes of money left over"), choices=Completion, initial=Completion.ADD1
    )
    threshold = forms.BooleanField(label=_("A project with very few votes for its cost drops out"), required=False)
    may_switch = forms.BooleanField(label=_("When the other rule gives more people more, the other rule counts"), required=False)
    min_choices = forms.IntegerField(
        label=_("How many choices we ask for"),
        min_value=1,
        max_value=20,
        initial=3,
        help_text=_("A request, not a duty. For a fund three or more."),
    )
    level = forms.ChoiceField(label=_("Who votes"), choices=Level, widget=forms.RadioSelect, initial=Level.CODE)
    opens_day, opens_hour = DayField(label=_("Opens on")), HourField(label=_("Opens at"))
    closes_day, closes_hour = DayField(label=_("Closes on")), HourField(label=_("Closes at"))
    topic = forms.ModelChoiceField(label=_("Topic"), queryset=None, required=False)

    def __init__(self, *args, centre, **kwargs):
        super().__init__(*args, **kwargs)
        self.centre = centre
        self.fields["topic"].queryset = Topic.objects.all()

    def clean_options(self) -> tuple[OptionLine, ...]:
        rows = [row for row in clean_text(self.cleaned_data["options"]).split("\n") if row.strip()]
        return tuple(self.option(number, row) for number, row in enumerate(rows, 1))

    def option(self, number: int, row: str) -> OptionLine:
        cells = [clean_line(cell) for cell in row.split(";")]
        cost = grosze(cells[1]) if len(cells) > 1 and self.data.get("kind") == BallotKind.FUND else None
        if cost and cost > 2_000_000_000:
            raise forms.ValidationError(_("Line %(n)s: nothing here costs that much.") % {"n": number})
        about = "; ".join(cells[2:] if cost else cells[1:])
        if not cells[0] or len(cells[0]) > 120 or len(about) > 400:
            raise forms.ValidationError(_("Line %(n)s: a name has at most 120 letters, the sentence at most 400.") % {"n": number})
        return OptionLine(cells[0], about, cost)

    def plan(self) -> BallotPlan:
        said = dict(self.cleaned_data)
        opens, closes = (clock.instant(said.pop(f"{edge}_day"), said.pop(f"{edge}_hour")) for edge in ("opens", "closes"))
        fund = said["kind"] == BallotKind.FUND
        said |= {"title": clean_line(said["title"]), "about": clean_text(said["about"]), "budget": said["budget"] if fund else None}
        return BallotPlan(centre=self.centre, opens=opens, closes=closes, **said)


def told(ballot) -> dict:
    """A draft as the form shows it."""
    lines = [
        "; ".join(part for part in (option.title, zloty(option.cost) if option.cost else "", option.about) if part)
        for option in ballot.options.all()
    ]
    names = (
        "kind",
        "title",
        "question",
        "about",
        "resolution",
        "rule",
        "completion",
        "threshold",
        "may_switch",
        "min_choices",
        "level",
        "topic",
    )
    opens, closes = clock.local(ballot.opens), clock.local(ballot.closes)
    return {
        **{name: getattr(ballot, name) for name in names}, "options": "\n".join(lines),
        "budget": zloty(ballot.budget).removesuffix("zł").strip() if ballot.budget else "",
        "opens_day": opens.date(), "opens_hour": opens.time(), "closes_day": closes.date(), "closes_hour": closes.time(),
    }  # fmt: skip
