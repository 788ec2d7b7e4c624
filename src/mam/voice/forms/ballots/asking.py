"""Whom to ask by text message."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.people.models import Group

from ...actions.ballots.sms_question import can_ask, questions_about, words_of
from ...models import Ballot

TOPIC = "topic"


class AskingForm(forms.Form):
    """The people behind the topic of the poll, or a group of the house."""

    who = forms.ChoiceField(label=_("Whom to ask"))

    def __init__(self, *args, ballot: Ballot, **kwargs):
        super().__init__(*args, **kwargs)
        behind = [(TOPIC, _("Those behind its topic"))] if ballot.topic_id else []
        groups = [(str(group.pk), group.name) for group in Group.objects.awake()]
        self.fields["who"].choices = [*behind, *groups]

    def group(self) -> uuid.UUID | None:
        who = self.cleaned_data["who"]
        return None if who == TOPIC else uuid.UUID(who)


def asking_of(ballot: Ballot, form: AskingForm | None = None) -> dict | None:
    """What the desk shows of it: the form, the words that will go, and how many phones were asked so far."""
    if not can_ask(ballot):
        return None
    return {"form": form or AskingForm(ballot=ballot), "words": words_of(ballot), "asked": questions_about(ballot).count()}
