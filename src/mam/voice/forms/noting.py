"""The form for notes of a meeting: one thing that was said, and what becomes of it."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.places.forms.lines import TextField

from ..actions.needs.need_ask import LONGEST
from ..actions.note_targets import Target
from .found import FoundForm


class NoteForm(FoundForm):
    """targets: what the note may become; with one there is nothing to choose."""

    nobody = _("nobody by name; the number of the slip is enough")

    request_key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    text = TextField(
        most=LONGEST, label=_("What was said"), widget=forms.Textarea(attrs={"rows": 3, "autofocus": True}),
        help_text=_("In their own words, one matter in a note."), error_messages={"required": _("Write what was said.")},
    )  # fmt: skip
    target = forms.ChoiceField(label=_("What does it become?"), widget=forms.RadioSelect)
    person = forms.ChoiceField(label=_("Who wants a reply by name?"), widget=forms.RadioSelect, required=False)
    sure = forms.BooleanField(label=_("I know that everybody will read it, and it shall stay"), required=False)

    def __init__(self, data=None, *, targets: list[Target], **more):
        super().__init__(data, **more)
        self.targets = {one.key: one for one in targets}
        field = self.fields["target"]
        field.choices = [(key, one.words) for key, one in self.targets.items()]
        self.initial.setdefault("target", next(iter(self.targets), None))
        if len(targets) == 1:
            field.widget = forms.HiddenInput()
        self.fields["request_key"].initial = uuid.uuid4

    def note(self) -> dict:
        """What note_said takes."""
        said = self.cleaned_data
        return {
            "text": said["text"], "target": self.targets[said["target"]], "person": self.chosen, "sure": said["sure"],
            "request_key": said["request_key"],
        }  # fmt: skip
