from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "mam.journal"

    def ready(self):
        from .personal_fields import register

        register()
