from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    name = "mam.places"

    def ready(self):
        from mam.journal import topics
        from mam.journal.words import name_verbs
        from mam.people.actions.quiet import SIGNS
        from mam.people.permissions import widen
        from mam.ui import doors

        from . import keeping_words, panels, permissions, personal_fields
        from .actions.signs import signs_of_life

        SIGNS.append(signs_of_life)
        widen(lambda person: bool(permissions.hosted_centres(person)))
        panels.register()
        told = ("booking", "cancellation", "change", "answer", "closure")
        topics.register("bookings", _("Your bookings: written down, changed, cancelled"), kinds=told, order=20)
        topics.register("booking-reminders", _("Reminder the day before your booking"), may_be_off=True, kinds=("reminder",), order=21)
        doors.register(
            room="miejsce", label=_("Place"), about=_("Rooms, desks, equipment and lockers. They cost nothing."),
            url_name="places:index", icon="door", order=20,
        )  # fmt: skip
        personal_fields.register()
        name_verbs(keeping_words.DEEDS)
