from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammeConfig(AppConfig):
    name = "mam.programme"

    def ready(self):
        from mam.journal.words import name_verbs
        from mam.people.actions.consents import when_withdrawn
        from mam.ui import doors

        from . import panels, permissions, personal_fields  # noqa: F401 - the rules are added on import
        from .actions.photos import ask_to_take_down
        from .deeds import VERBS

        panels.register()
        personal_fields.register()
        name_verbs(VERBS)
        when_withdrawn(ask_to_take_down)
        doors.register(
            room="program", label=_("Programme"), about=_("What is on, for whom, and how to come along."),
            url_name="programme:index", icon="calendar", order=10,
        )  # fmt: skip
