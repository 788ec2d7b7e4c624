from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "mam.journal"

    def ready(self):
        from mam.core import personal

        from .models import Notice

        personal.register(Notice, "to", {"to_name": "", "address": "", "subject": "", "text": ""})
