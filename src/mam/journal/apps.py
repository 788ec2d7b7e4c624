from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JournalConfig(AppConfig):
    name = "mam.journal"

    def ready(self):
        from mam.core import personal
        from mam.core.personal import DELETE, KEEP

        from .models import Entry, Letter, Notice

        words = {"to_name": "", "address": "", "subject": "", "text": "", "trouble": ""}
        went = ("created", "way", "state", "done")
        personal.register(Notice, "to", words, also=went, title=_("Letters and messages to you"), order=90)
        personal.not_personal(Notice, "kind", "key")
        seen = ("at", "verb", "channel")
        personal.register(Entry, "by", {"by": KEEP}, also=seen, title=_("What you did"), order=92)
        personal.register(
            Entry, "on_behalf_of", {"on_behalf_of": KEEP}, also=seen, title=_("What was done for you"), order=93
        )
        personal.not_personal(Entry, "verb", "subject_kind", "subject_id")
        kept = ("written", "to", "subject", "text")
        personal.register(Letter, "to__in", DELETE, of=reached_at, also=kept, title=_("Demo mailbox"), order=95)


def reached_at(person) -> list[str]:
    """Addresses and numbers at which the demo wrote to somebody."""
    return [way for way in (person.email, person.phone) if way]
