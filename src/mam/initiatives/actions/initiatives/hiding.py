"""Taking away an initiative, or one note of it, by a rule that everybody can read; and showing it again."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.models import Person
from mam.voice.words.topics import Rule

from ...models import Hiding, Initiative, Progress
from .telling import tell_hidden


def hide(
    initiative: Initiative, rule: str, words: str, *, note: Progress | None = None, by: Person, channel: str = Channel.WEB
) -> Hiding:
    """The words go to whoever wrote it. Twice is harmless; nobody decides about their own text."""
    demand("initiatives.hide", by, initiative)
    said = clean_text(words)
    with transaction.atomic():
        about = _locked(initiative, note)
        if about.hidden and (known := _standing(initiative, note)):
            return known
        author = note.by if note else initiative.lead
        if reasons := list(_reasons(rule, said, author, by)):
            raise Refusal(reasons)
        made = Hiding.objects.create(initiative=initiative, note=note, rule=rule, words=said, by=by, at=clock.now())
        about.hidden = made.at
        about.save(update_fields=["hidden"])
        record("hid_initiative", initiative, by=by, channel=channel, rule=rule)
        tell_hidden(made, author, by=by)
    return made


def show_again(initiative: Initiative, *, note: Progress | None = None, by: Person, channel: str = Channel.WEB) -> None:
    """What was taken away can be read again. Twice is harmless."""
    demand("initiatives.hide", by, initiative)
    with transaction.atomic():
        about = _locked(initiative, note)
        if about.hidden is None:
            return
        about.hidden = None
        about.save(update_fields=["hidden"])
        Hiding.objects.filter(initiative=initiative, note=note, ended=None).update(ended=clock.now())
        record("showed_initiative_again", initiative, by=by, channel=channel)


def _locked(initiative: Initiative, note: Progress | None) -> Initiative | Progress:
    if note is None:
        return Initiative.objects.select_for_update(of=("self",)).get(pk=initiative.pk)
    return Progress.objects.select_for_update(of=("self",)).get(pk=note.pk, initiative=initiative)


def _standing(initiative: Initiative, note: Progress | None) -> Hiding | None:
    return Hiding.objects.filter(initiative=initiative, note=note, ended=None).first()


def _reasons(rule: str, said: str, author: Person | None, by: Person):
    if author is not None and author.pk == by.pk:
        yield Reason("own", _("These are your own words."), _("Somebody else who looks after the talk will decide."))
    if rule not in Rule.values:
        yield Reason("rule", _("Say which rule it breaks."), _("Choose one from the list."), field="rule")
    if not 5 <= len(said) <= 500:
        works = _("The author will read it: what is wrong and what would be all right.")
        yield Reason("words", _("Write a word to the author."), works, field="words")
