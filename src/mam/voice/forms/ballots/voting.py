"""What somebody chooses, on a screen or as keys typed from a sheet."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ...models import Ballot
from ...words.ballots import Rule

POINTS = [(number, str(number)) for number in range(6)]
SPOILED = "x"


class VoteForm(forms.Form):
    """options: of the ballot, those withdrawn too. asks_code: whether a code is needed here."""

    def __init__(self, *args, ballot: Ballot, options, asks_code: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.ballot, self.options = ballot, options
        self.fields["code"] = forms.CharField(required=False, max_length=80)
        self.asks_code = asks_code
        for option in options if ballot.rule == Rule.SCORE else ():
            self.fields[f"p{option.key}"] = forms.TypedChoiceField(choices=POINTS, coerce=int, required=False, empty_value=0)

    @property
    def kind(self) -> str:
        return {Rule.SCORE: "score", Rule.CHOICE: "radio"}.get(self.ballot.rule, "checkbox")

    def choices(self) -> list[str] | dict[str, int]:
        """As sent; the deed says what is wrong with it."""
        if self.ballot.rule == Rule.SCORE:
            return {option.key: self.cleaned_data.get(f"p{option.key}") or 0 for option in self.options}
        return self.data.getlist("p")[:100]

    def chosen(self) -> set[str]:
        return set(self.data.getlist("p")) if self.is_bound and self.ballot.rule != Rule.SCORE else set()

    def rows(self) -> list[tuple]:
        """(option, chosen, points) in the order shown."""
        chosen, points = self.chosen(), self.choices() if self.is_bound and self.is_valid() and self.ballot.rule == Rule.SCORE else {}
        return [(option, option.key in chosen, points.get(option.key, 0)) for option in self.options]


class SheetForm(forms.Form):
    """One sheet: its number, then one key for each choice."""

    sheet = forms.IntegerField(label=_("Number of the sheet"), min_value=1, max_value=1_000_000)
    keys = forms.CharField(label=_("What is chosen on it"), max_length=400, required=False)
    read_back_by = forms.CharField(
        label=_("Read back by"), max_length=160, required=False,
        help_text=_(
            "Only when somebody beside you hears it read and says yes: their name. "
            "Otherwise leave it empty, and somebody else types the sheet again."
        ),
    )  # fmt: skip

    def __init__(self, *args, ballot: Ballot, **kwargs):
        super().__init__(*args, **kwargs)
        self.ballot = ballot
        self.known = list(ballot.options.values_list("key", flat=True))
        score = ballot.rule == Rule.SCORE
        self.fields["keys"].help_text = (
            _("The points from top to bottom, with spaces: 5 0 3. A spoiled sheet: x.") if score
            else _("The numbers of the choices, with spaces: 1 3 4. A spoiled sheet: x.")
        )  # fmt: skip

    def clean_keys(self):
        """Keys, or points by key; None for a spoiled sheet."""
        text = self.cleaned_data["keys"].casefold().replace(",", " ").replace(";", " ").strip()
        if text == SPOILED:
            return None
        words = text.split()
        if self.ballot.rule != Rule.SCORE:
            return words
        if len(words) != len(self.known) or not all(word.isdecimal() and len(word) == 1 for word in words):
            raise forms.ValidationError(_("There are %(n)s answers, so %(n)s numbers from 0 to 5 are needed.") % {"n": len(self.known)})
        return dict(zip(self.known, map(int, words), strict=True))


class CorrectionForm(SheetForm):
    read_back_by = forms.CharField(label=_("Read back by"), max_length=160)
    why = forms.CharField(label=_("What was wrong"), max_length=200)
