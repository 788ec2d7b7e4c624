"""Who it was in a conversation: kept apart from the words, looked at with a right of its own, forgotten on a day or when asked."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from mam.core import clock
from mam.core.permission import demand
from mam.core.refusal import Reason, Refusal
from mam.core.text import clean_line
from mam.journal.actions import record
from mam.municipalities.models.dated_setting import number_on
from mam.municipalities.scope import current
from mam.people.models import Person

from ...models import Contact, Conversation

KEEP_SETTING, KEEP_DAYS = "listening-contact-days", 180
LEAST_SOUGHT, MOST_FOUND = 3, 12


def keep_contact(made: Conversation, name: str, reach: str, *, by: Person, person: Person | None = None) -> Contact:
    """Part of writing a conversation down, which asked for the consent."""
    until = clock.today() + dt.timedelta(days=number_on(KEEP_SETTING, clock.today(), KEEP_DAYS))
    wording = _("You may call or write to me about what I said. Kept until the day below, then deleted.")
    return Contact.objects.create(
        conversation=made, person=person, name=clean_line(name)[:160], reach=clean_line(reach)[:254], wording=wording,
        agreed=clock.now(), keep_until=until, by=by,
    )  # fmt: skip


def look_at_contact(conversation: Conversation, *, by: Person) -> Contact | None:
    """Who it was; each look is written into the journal. None when there is no contact, or its last day is over."""
    demand("voice.see_contact", by, conversation)
    found = Contact.objects.kept().filter(conversation=conversation).select_related("person").first()
    if found:
        record("looked_at_contact", conversation, by=by)
    return found


def search_contacts(words: str, *, by: Person) -> list[Contact]:
    """For somebody who asks what is held on them: contacts that fit a name, phone or e-mail, among those `by` may look at.

    The journal keeps that a search was made and each contact it showed; never the words.
    """
    demand("voice.listen", by)
    words = clean_line(words)[:100]
    if sum(letter.isalnum() for letter in words) < LEAST_SOUGHT:
        works = _("Type at least three letters of the name, or three digits of the phone.")
        raise Refusal(Reason("too_short", _("This is too little to search by."), works, field="words"))
    with transaction.atomic():
        rows = Contact.objects.visible_to(by).kept().matching(words).select_related("conversation", "person")
        found = list(rows.order_by("-conversation__day", "pk")[:MOST_FOUND])
        record("searched_contacts", current(), by=by, found=len(found))
        for one in found:
            record("looked_at_contact", one.conversation, by=by)
    return found


def tie_contact(contact: Contact, person: Person, *, by: Person) -> Contact:
    """Says who of the register it is, so that their own data and their erasure take it along. Twice is harmless.

    The journal does not name the person: it would stay there after the contact is gone.
    """
    demand("voice.see_contact", by, contact.conversation)
    if not Person.objects.visible_to(by).filter(pk=person.pk).exists():
        raise Refusal(Reason("person", _("We do not know this person."), _("Find them in the register first."), field="person"))
    with transaction.atomic():
        row = Contact.objects.select_for_update(of=("self",)).select_related("conversation").get(pk=contact.pk)
        if row.person_id != person.pk:
            row.person = person
            row.save(update_fields=["person"])
            record("tied_contact", row.conversation, by=by)
    return row


def forget_contact(conversation: Conversation, *, by: Person) -> None:
    """Deletes name and contact when they ask for it; what was said stays, without them. Twice is harmless."""
    demand("voice.see_contact", by, conversation)
    with transaction.atomic():
        if Contact.objects.filter(conversation=conversation).delete()[0]:
            record("forgot_contact", conversation, by=by)


def forget_contacts() -> int:
    """Deletes names and contacts after their last day; what was said stays, without them. Twice is harmless."""
    return Contact.objects.filter(keep_until__lt=clock.today()).delete()[0]
