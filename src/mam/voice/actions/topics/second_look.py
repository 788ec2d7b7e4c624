"""Another person's look: the author asks once, somebody who did not decide answers."""

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_text
from mam.journal.actions import record
from mam.journal.words import Channel
from mam.people.actions.group_telling import house_staff
from mam.people.models import Person

from ...models import Removal, SecondLook, Statement
from ...permissions.topics import author_of
from .statements import admit_statement
from .telling import tell_look_wanted, tell_looked


def ask_second_look(removal: Removal, words: str, *, by: Person, channel: str = Channel.WEB) -> SecondLook:
    """Once for each removal; asking again gives the one that is there."""
    demand("voice.ask_second_look", by, removal)
    said = clean_text(words)
    with transaction.atomic():
        removal = Removal.objects.select_for_update(of=("self",)).get(pk=removal.pk)
        if known := SecondLook.objects.filter(removal=removal).first():
            return known
        if not 5 <= len(said) <= 1000:
            works = _("A few sentences are enough.")
            raise Refusal(Reason("words", _("Say why you see it otherwise."), works, field="words"))
        made = SecondLook.objects.create(removal=removal, text=said, at=clock.now())
        record("asked_second_look", removal.about, by=by, on_behalf_of=by, channel=channel)
        tell_look_wanted(made, [person for person in house_staff() if person.pk not in (removal.by_id, by.pk)])
    return made


def answer_second_look(look: SecondLook, upheld: bool, answer: str, *, by: Person, channel: str = Channel.WEB) -> SecondLook:
    """upheld: the author was right, and the text is shown again. Either way with reasons. Twice is harmless."""
    demand("voice.answer_second_look", by, look.removal)
    said = clean_text(answer)
    with transaction.atomic():
        look = SecondLook.objects.select_for_update(of=("self",)).select_related("removal").get(pk=look.pk)
        if look.answered:
            return look
        if not 5 <= len(said) <= 1000:
            works = _("Whoever wrote the text will read it.")
            raise Refusal(Reason("answer", _("Write the reasons."), works, field="answer"))
        look.upheld, look.answer, look.answered, look.answered_by = upheld, said, clock.now(), by
        look.save(update_fields=["upheld", "answer", "answered", "answered_by"])
        if upheld:
            _show_again(look.removal, by=by)
        about = look.removal.about
        record("answered_second_look", about, by=by, on_behalf_of=author_of(about), channel=channel, upheld=upheld)
        tell_looked(look)
    return look


def _show_again(removal: Removal, *, by: Person) -> None:
    """As before, or let in for the first time."""
    text = type(removal.about).objects.select_for_update(of=("self",)).get(pk=removal.about.pk)
    text.hidden = None
    if isinstance(text, Statement) and not text.shown:
        text.save(update_fields=["hidden"])
        admit_statement(text, by=by)
        return
    text.shown = text.shown or clock.now()
    text.save(update_fields=["hidden", "shown"])
