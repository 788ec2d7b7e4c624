from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

GROUP_LETTERS = (
    "join-request", "joined-group", "join-answer", "join-waiting", "group-agreement", "added-to-group", "quiet-group", "quiet-offer",
)  # fmt: skip
BOARD_LETTERS = ("note-reported", "note-judged", "note-appeal", "appeal-answered")


class PeopleConfig(AppConfig):
    name = "mam.people"

    def ready(self):
        from mam.journal import topics
        from mam.journal.words import name_verbs
        from mam.ui import doors

        from . import permissions, personal_fields  # noqa: F401 - the rules are added on import
        from .words import VERBS

        personal_fields.register()
        name_verbs(VERBS)
        topics.register("groups", _("Your groups: who joins, what changes, when it is quiet"), kinds=GROUP_LETTERS, order=25)
        topics.register("boards", _("Decisions about notes on boards"), kinds=BOARD_LETTERS, order=26)
        doors.register(
            room="ludzie",
            label=_("People"),
            about=_("Groups and organisations that meet here, and your own place among them."),
            url_name="people:groups",
            icon="people",
            order=50,
        )
        doors.register_link(label=_("Groups and organisations"), url_name="people:groups", order=30)
