from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "mam.places"

    def ready(self):
        from mam.people.permissions import widen

        from . import panels, permissions, personal_fields

        widen(lambda person: bool(permissions.hosted_centres(person)))
        panels.register()
        personal_fields.register()
