from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "mam.journal"

    def ready(self):
        from mam.core import personal
        from mam.core.personal import DELETE, KEEP

        from .models import Entry, Letter, Notice

        words = {"to_name": "", "address": "", "subject": "", "text": "", "trouble": ""}
        personal.register(Notice, "to", words, also=("created", "way", "state", "done"))
        personal.not_personal(Notice, "kind", "key")
        for path in ("by", "on_behalf_of"):
            personal.register(Entry, path, {path: KEEP}, also=("at", "verb", "channel", "subject_kind"))
        personal.not_personal(Entry, "verb", "subject_kind", "subject_id")
        personal.register(Letter, "to__in", DELETE, of=reached_at, also=("written", "to", "subject", "text"))


def reached_at(person) -> list[str]:
    """Addresses and numbers at which the demo wrote to somebody."""
    return [way for way in (person.email, person.phone) if way]
