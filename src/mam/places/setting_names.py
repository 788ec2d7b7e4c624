"""How people call the dated numbers of law and house rules, and their units."""

from django.utils.translation import gettext_lazy as _

NAMES = {
    "web-standard": _("standard of the website"),
    "statement-review-by": _("accessibility statement reviewed by"),
    "accessibility-complaint-days": _("answer to an accessibility complaint"),
    "accessibility-complaint-longest-months": _("longest answer to an accessibility complaint"),
    "image-consent-guardian-under": _("a guardian agrees to photos of somebody under"),
    "child-protection-standards-from": _("child protection standards in place since"),
    "volunteer-agreement-written-after": _("written agreement with a volunteer who helps longer than"),
    "last-day-on-a-holiday": _("a last day that falls on a day off"),
    "basis-of-bookings": _("legal basis of bookings"),
    "site-published": _("website published on"),
    "site-updated": _("website last changed in an important way on"),
    "statement-made": _("accessibility statement made on"),
    "statement-reviewed": _("accessibility statement reviewed on"),
    "winter_break": _("winter break of schools"),
}
UNITS = {
    "days": _("days"),
    "months": _("months"),
    "years": _("years"),
    "day": _("date"),
    "MM-DD": _("month and day"),
}


def name_of(key: str) -> str:
    """The words for a setting; its own key when nobody named it."""
    return str(NAMES.get(key, key.replace("-", " ").replace("_", " ")))


def unit_of(unit: str) -> str:
    return str(UNITS.get(unit, unit))
