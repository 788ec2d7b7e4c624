from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    name = "mam.people"

    def ready(self):
        from mam.journal.words import name_verbs

        from . import personal_fields
        from .words import VERBS

        personal_fields.register()
        name_verbs(VERBS)
