from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "mam.people"

    def ready(self):
        from mam.journal.words import name_verbs
        from mam.ui import doors

        from . import permissions, personal_fields  # noqa: F401 - the rules are added on import
        from .words import VERBS

        personal_fields.register()
        name_verbs(VERBS)
        doors.register(
            room="ludzie",
            label=_("People"),
            about=_("Groups and organisations that meet here, and your own place among them."),
            url_name="people:groups",
            icon="people",
            order=50,
        )
        doors.register_link(label=_("Groups and organisations"), url_name="people:groups", order=30)
