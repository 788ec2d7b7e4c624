from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VoiceConfig(AppConfig):
    name = "mam.voice"

    def ready(self):
        from mam.journal.words import name_verbs
        from mam.ui import doors

        from . import panels, permissions, personal_fields  # noqa: F401 - the rules are added on import
        from .deeds import VERBS

        panels.register()
        personal_fields.register()
        name_verbs(VERBS)
        doors.register(
            room="glos", label=_("Voice"), about=_("Say what matters, and see what became of it."),
            url_name="voice:index", icon="chat", order=30,
        )  # fmt: skip
