from django.apps import AppConfig


class ReciprocityConfig(AppConfig):
    name = "mam.reciprocity"

    def ready(self):
        from mam.journal.words import name_verbs

        from . import panels, permissions, personal_fields  # noqa: F401 - the rules are added on import
        from .deeds import VERBS

        panels.register()
        personal_fields.register()
        name_verbs(VERBS)
