from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "mam.home"

    def ready(self):
        from mam.ui import doors

        from . import panels, permissions  # noqa: F401 - the rules are added on import

        panels.register()
        register_personal_fields()
        doors.register_stop(label=_("Today"), url_name="home:town", icon="today", order=0)
        doors.register_stop(label=_("Week"), url_name="home:week", icon="calendar", order=25, pages=("places:week",))
        doors.register_stop(label=_("More"), url_name="home:pages", icon="more", order=99, pages=("home:page", "home:search"))
        doors.register_link(label=_("About the place"), url_name="home:pages", order=10)
        doors.register_link(label=_("Search"), url_name="home:search", order=15)
        doors.register_link(label=_("Accessibility statement"), url_name="home:accessibility", order=80)
        doors.register_link(label=_("Your data"), url_name="home:privacy", order=90)


def register_personal_fields() -> None:
    """Public pages say nothing about a private person; who wrote a version is in that person's export."""
    from mam.core import personal

    from .models import Page, PageVersion

    personal.register(PageVersion, "by", {}, also=("page", "number", "at", "why"), title=_("Pages you wrote"))
    personal.not_personal(PageVersion, "text", "why")
    personal.not_personal(Page, "title")
