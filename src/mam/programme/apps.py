from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammeConfig(AppConfig):
    name = "mam.programme"

    def ready(self):
        from mam.journal import answers, topics
        from mam.journal.words import name_verbs
        from mam.people.actions.consents import when_withdrawn
        from mam.ui import doors

        from . import panels, permissions, personal_fields  # noqa: F401 - the rules are added on import
        from .actions import text_answers
        from .actions.evening import hosts_somewhere
        from .actions.photos import ask_to_take_down
        from .deeds import VERBS

        panels.register()
        personal_fields.register()
        name_verbs(VERBS)
        when_withdrawn(ask_to_take_down)
        kinds = ("sign-up", "held-place", "sign-off", "guardian")
        topics.register("sign-ups", _("Your sign-ups: a place, the waiting list, an answer"), kinds=kinds, order=10)
        topics.register("programme-changes", _("A date was moved or called off"), kinds=("moved", "called-off"), order=11)
        topics.register("event-reminders", _("Reminder the day before an event"), may_be_off=True, order=12)
        topics.register(
            "outcome", _("What came of meetings you took part in"), may_be_off=True, digestible=True, kinds=("outcome",), order=13
        )
        topics.register("proposals", _("Proposals for the programme and answers to them"), digestible=True, kinds=("proposal",), order=14)
        topics.register(
            "evening", _("For hosts: tonight and tomorrow, at 20:00"), may_be_off=True, kinds=("evening",), order=15,
            concerns=hosts_somewhere,
        )  # fmt: skip
        answers.register("held-place", text_answers.to_held_place)
        answers.register("guardian", text_answers.to_guardian)
        answers.register("event-reminder", text_answers.to_reminder)
        doors.register(
            room="program", label=_("Programme"), about=_("What is on, for whom, and how to come along."),
            url_name="programme:index", icon="calendar", order=10,
        )  # fmt: skip
