"""Forms of people in consultations: a comment, on one's own or written down by the house. They parse; actions decide."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.places.forms.lines import LineField, TextField

from ..actions.consultations.comment_ask import LONGEST, CommentAsk
from ..words.needs import NameShown
from .needs import NamedForm, PersonForm, of_somebody_else

DAY = {"widget": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}


class CommentForm(NamedForm):
    """One comment. person: who is signed in. at_desk: see DeskCommentForm."""

    paragraph = forms.TypedChoiceField(label=_("What do you speak about?"), required=False, coerce=int, empty_value=None)
    text = TextField(
        most=LONGEST, label=_("Your comment"), widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What should stay, what should change, and why. One sentence is enough."),
    )  # fmt: skip
    name_shown = forms.ChoiceField(
        label=_("Who may know your name?"), choices=NameShown, widget=forms.RadioSelect, initial=NameShown.HOUSE
    )
    contact = LineField(most=254, label=_("Phone or e-mail"), required=False, help_text=_("The reply will come here."))
    group = forms.ModelChoiceField(None, label=_("On behalf of"), required=False, empty_label=_("myself"))

    def __init__(self, data=None, files=None, *, consultation, groups=None, **more):
        super().__init__(data, files, **more)
        self.consultation, self.version = consultation, consultation.versions.order_by("version").last()
        parts = self.version.paragraphs if self.version else []
        self.fields["paragraph"].choices = [("", _("the whole")), *((n, f"{n}. {part[:70]}") for n, part in enumerate(parts, 1))]
        if not parts:
            del self.fields["paragraph"]
        if groups is not None and groups.exists():
            self.fields["group"].queryset = groups
        else:
            del self.fields["group"]

    def ask(self, **more) -> CommentAsk:
        """The wish of a valid form."""
        said = self.cleaned_data
        own = {name: said[name] for name in ("text", "group", "name_shown", "sure", "channel", "said", "slip") if said.get(name)}
        paragraph = said.get("paragraph")
        return CommentAsk(self.consultation, paragraph=paragraph, version=self.version if paragraph else None, **own, **more)


class DeskCommentForm(PersonForm, CommentForm):
    """At the desk, on the phone or from a sheet: with whose it is, the day on the paper and the number of the sheet."""

    said = forms.DateField(label=_("Handed in or said on"), required=False, **DAY)
    slip = LineField(
        most=12, label=_("Number of the sheet"), required=False, help_text=_("Only when it is on a printed sheet: ABCD-2345.")
    )

    def __init__(self, data=None, files=None, **more):
        super().__init__(data, files, **more)
        del self.fields["name"], self.fields["contact"]
        of_somebody_else(self.fields["name_shown"])
        text = self.fields["text"]
        text.label, text.help_text = _("Their comment"), _("In their own words, or as it stands on the paper.")
        if "paragraph" in self.fields:
            self.fields["paragraph"].label = _("What do they speak about?")
