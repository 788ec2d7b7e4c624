from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InitiativesConfig(AppConfig):
    name = "mam.initiatives"

    def ready(self):
        from mam.journal import topics
        from mam.journal.words import name_verbs
        from mam.people.actions.consents import ask_only
        from mam.people.words import ConsentPurpose
        from mam.ui import doors

        from . import panels, permissions, personal_fields  # noqa: F401 - the rules are added on import
        from .actions.leaders.answering import is_seen
        from .deeds import VERBS

        panels.register()
        personal_fields.register()
        name_verbs(VERBS)
        topics.register(
            "initiatives",
            _("Initiatives you help or follow"),
            kinds=("initiative",),
            may_be_off=True,
            digestible=True,
            order=38,
        )
        topics.register("initiative-team", _("Initiatives: who joins the team"), kinds=("initiative-team",), order=39)
        topics.register("support", _("Support you asked the house for"), kinds=("support",), order=39)
        topics.register("support-work", _("Support: requests that wait for the staff"), kinds=("support-work",), order=39)
        topics.register("leading", _("What the house sees when you step forward"), kinds=("leading",), order=39)
        ask_only(ConsentPurpose.LEADING, is_seen)
        doors.register(
            room="inicjatywy", label=_("Initiatives"), about=_("An idea, people, a plan, and what changed."),
            url_name="initiatives:index", icon="check", order=40,
        )  # fmt: skip
