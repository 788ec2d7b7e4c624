"""What the journal knows about people: what they were told and chose, what they did, what they wrote by text message."""

from django.utils.translation import gettext_lazy as _

from mam.core import personal
from mam.core.personal import DELETE, KEEP

from .models import Entry, IncomingSms, Letter, Notice, OpenQuestion, OpenReply, Preference, PushSubscription, TakenMail


def register() -> None:
    words = {"to_name": "", "address": "", "subject": "", "text": "", "trouble": "", "link": ""}
    went = ("created", "way", "state", "done")
    personal.register(Notice, "to", words, also=went, title=_("Letters and messages to you"), order=90)
    personal.not_personal(Notice, "kind", "key", "topic", "link_words", "language", "gateway_id")
    chosen = ("topic", "way", "digest", "hour")
    personal.register(Preference, "to", DELETE, also=chosen, title=_("Which messages you chose"), order=91)
    personal.register(PushSubscription, "to", DELETE, also=("created", "endpoint"), title=_("Your browsers"), order=91)
    seen = ("at", "verb", "channel")
    personal.register(Entry, "by", {"by": KEEP}, also=seen, title=_("What you did"), order=92)
    personal.register(
        Entry, "on_behalf_of", {"on_behalf_of": KEEP}, also=seen, title=_("What was done for you"), order=93
    )
    personal.not_personal(Entry, "verb", "subject_kind", "subject_id")
    kept = ("written", "to", "subject", "text")
    personal.register(Letter, "to__in", DELETE, of=reached_at, also=kept, title=_("Demo mailbox"), order=95)
    asked = ("asked", "phone", "answer")
    personal.register(OpenQuestion, "to", DELETE, also=asked, title=_("Questions by text message"), order=94)
    written = ("at", "phone", "text")
    personal.register(
        IncomingSms, "phone", DELETE, of=number_of, also=written, title=_("Text messages from you"), order=94
    )
    answered = _("Letters you may answer by e-mail")
    personal.register(OpenReply, "to", DELETE, also=("kind", "expires"), title=answered, order=94)
    mails = _("Your answers by e-mail")
    personal.register(TakenMail, "reply__to", DELETE, also=("at", "became"), title=mails, order=94)


def reached_at(person) -> list[str]:
    """Addresses and numbers at which the demo wrote to somebody."""
    return [way for way in (person.email, person.phone) if way]


def number_of(person) -> str:
    return person.phone
