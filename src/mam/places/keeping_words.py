"""Words of keeping: how the journal names its deeds, how people call the dated numbers and their units."""

import contextlib
import datetime as dt

from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from mam.core import clock
from mam.core.dates import day_short

DEEDS = {
    "opened_centre": _("opened a centre"),
    "changed_centre": _("changed what the house says about itself"),
    "gave_key": _("gave a group a key"),
    "took_key": _("took a key back from a group"),
    "added_thing": _("added a thing"),
    "changed_thing": _("changed a thing"),
    "withdrew_thing": _("withdrew a thing"),
    "brought_back_thing": _("brought a thing back"),
    "put_part_out": _("put a part out of service"),
    "put_part_back": _("put a part back into service"),
    "changed_hours": _("changed the opening hours"),
    "ended_hours": _("ended opening hours"),
    "changed_holidays": _("changed what happens on public holidays"),
    "added_exception": _("wrote a dated exception"),
    "removed_exception": _("removed a dated exception"),
    "wrote_rules": _("wrote a version of the house rules"),
    "dropped_rules": _("struck out a version of the house rules"),
    "added_photo": _("hung up a photo"),
    "described_photo": _("changed the words about a photo"),
    "showed_photo_first": _("put a photo first"),
    "took_down_photo": _("took a photo down"),
    "made_host": _("entrusted the place to somebody"),
    "ended_host": _("ended somebody's time as a host"),
    "set_quota": _("set a quota"),
    "ended_quota": _("struck out a quota"),
    "set_value": _("set a new value of a number"),
    "confirmed_value": _("confirmed a number"),
}
NAMES = {
    "web-standard": _("standard of the website"),
    "statement-review-by": _("accessibility statement reviewed by"),
    "accessibility-complaint-days": _("answer to an accessibility complaint"),
    "accessibility-complaint-longest-months": _("longest answer to an accessibility complaint"),
    "image-consent-guardian-under": _("a guardian agrees to photos of somebody under"),
    "sign-up-alone-from": _("signs up without a guardian from the age of"),
    "child-protection-standards-from": _("child protection standards in place since"),
    "volunteer-agreement-written-after": _("written agreement with a volunteer who helps longer than"),
    "last-day-on-a-holiday": _("a last day that falls on a day off"),
    "basis-of-bookings": _("legal basis of bookings"),
    "consultation-revitalisation-days": _("shortest consultation on revitalisation"),
    "consultation-revitalisation-other-forms": _("other forms beside comments in a consultation on revitalisation"),
    "consultation-council-days": _("shortest consultation by the rules of the council"),
    "consultation-cooperation-days": _("shortest consultation with NGOs"),
    "consultation-question-days": _("shortest question of the office"),
    "small-grant-most": _("largest small grant"),
    "small-grant-days": _("longest task of a small grant"),
    "small-grant-year-most": _("small grants for one NGO in a year together"),
    "small-grant-pool-most": _("all small grants, at most of the town's money for NGOs"),
    "small-grant-answer-days": _("answer to an offer of a small grant"),
    "small-grant-posted-days": _("how long an offer of a small grant hangs for remarks"),
    "small-grant-report-days": _("report on a small grant after the task ends"),
    "local-initiative-contract": _("contract on a local initiative"),
    "budget-project-signatures-most": _("signatures under a project of the participatory budget, at most of people of the area"),
    "support-taking-days": _("somebody takes a request for support within"),
    "agenda-topics": _("how many topics people can follow at once"),
    "leaders-window-months": _("how many months back people who step forward are counted"),
    "site-published": _("website published on"),
    "site-updated": _("website last changed in an important way on"),
    "statement-made": _("accessibility statement made on"),
    "statement-reviewed": _("accessibility statement reviewed on"),
    "second-step-for-officials": _("coordinators, officials and administrators show a second key"),
    "programme-accepts-at-once": _("events are published without waiting for an answer"),
    "winter_break": _("winter break of schools"),
    "population-by-age": _("people of the town by age"),
    "volunteer-hour-rate": _("what an hour of a volunteer is worth as an own contribution"),
    "minimum-notice": _("how long before a room is booked"),
    "booking-horizon": _("how far ahead a room is booked"),
    "cancel-by": _("given back at the latest before the start"),
    "no-shows-before-block": _("how often somebody may not come without a word"),
    "no-show-block": _("pause in booking after that"),
    "gap-after-booking": _("gap after a booking"),
    "quiet-from": _("quiet from"),
    "keys-back-by": _("keys back by"),
    "key-holder-age": _("a key is given from the age of"),
    "equipment-asked-before": _("equipment is asked for before the day"),
    "equipment-answer": _("answer about equipment"),
    "price": _("price of a room"),
    "description-length": _("longest description of a booking"),
}
UNITS = {
    "days": _("days"),
    "months": _("months"),
    "years": _("years"),
    "working days": pgettext_lazy("so many", "working days"),
    "hours": pgettext_lazy("so many", "hours"),
    "minutes": pgettext_lazy("so many", "minutes"),
    "no-shows": pgettext_lazy("so many", "times"),
    "PLN": pgettext_lazy("so many", "złoty"),
    "characters": pgettext_lazy("so many", "letters"),
    "forms": pgettext_lazy("so many", "forms"),
    "topics": pgettext_lazy("so many", "topics"),
    "PLN/hour": pgettext_lazy("so many", "złoty an hour"),
}
PARTS = {
    "17": _("up to 17"), "34": _("18 to 34"), "49": _("35 to 49"), "64": _("50 to 64"), "74": _("65 to 74"), "75": _("75 and more"),
}  # fmt: skip


def name_of(key: str) -> str:
    """The words for a setting; its own key when nobody named it."""
    return str(NAMES.get(key, key.replace("-", " ").replace("_", " ")))


def value_words(value, unit: str) -> str:
    """A value with its unit as people say it: 48 hours, 10 000 złoty, 21:00, 31 March, yes; one with parts, part by part."""
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    if isinstance(value, dict):
        return "; ".join(f"{part_name(part)}: {value_words(number, unit)}" for part, number in value.items())
    with contextlib.suppress(ValueError):
        if unit == "day":
            return day_short(dt.date.fromisoformat(value))
        if unit == "MM-DD":
            return day_short(dt.date.fromisoformat(f"{clock.today().year}-{value}"))
    if value == "next-working-day":
        return str(_("the next working day"))
    words = "" if unit in ("day", "MM-DD", "hour") else str(UNITS.get(unit, unit))
    said = number_format(value, force_grouping=True) if isinstance(value, int | float) else value
    return f"{said} {words}".strip()


def part_name(part: str) -> str:
    """The words for a part of a value."""
    return str(PARTS.get(part, part))
