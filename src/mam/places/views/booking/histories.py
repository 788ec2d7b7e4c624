"""What happened to a booking, in plain words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mam.journal.models import Entry
from mam.people.models import Person

from ...words import CancelReason, RejectReason

DEEDS = {
    "booked": gettext_lazy("It was booked."),
    "booked_series": gettext_lazy("The whole series was booked."),
    "imported": gettext_lazy("It came from an older calendar."),
    "changed": gettext_lazy("It was changed."),
    "cancelled": gettext_lazy("It was given back."),
    "cancellation_undone": gettext_lazy("Giving back was taken back."),
    "accepted": gettext_lazy("The house agreed."),
    "rejected": gettext_lazy("The house could not agree."),
    "expired": gettext_lazy("Nobody answered in time."),
}
PARTS = {
    "title": gettext_lazy("name"),
    "purpose": gettext_lazy("what you will do"),
    "people": gettext_lazy("number of people"),
    "open_to_all": gettext_lazy("who can come"),
    "giving_back": gettext_lazy("what in return"),
    "access_needs": gettext_lazy("what is needed"),
    "starts": gettext_lazy("start and end"),
    "ends": gettext_lazy("start and end"),
    "day_shift": gettext_lazy("day"),
    "things": gettext_lazy("place"),
}


@dataclass(frozen=True)
class Line:
    """One deed: its words, the journal's entry, and the first name of who did it (empty: the house itself)."""

    entry: Entry
    words: str
    who: str


def history_of(booking) -> list[Line]:
    """Oldest first; the deeds of its series belong to it too."""
    entries = Entry.objects.about(booking)
    if booking.series_id:
        entries = entries | Entry.objects.about(booking.series)
    entries = list(entries.order_by("at", "pk"))
    names = dict(Person.objects.filter(pk__in={entry.by for entry in entries}).values_list("pk", "first_name"))
    return [Line(entry, words_of(entry), names.get(entry.by, "")) for entry in entries if entry.verb in DEEDS]


def words_of(entry: Entry) -> str:
    sentence = str(DEEDS[entry.verb])
    if entry.verb == "booked" and entry.facts.get("state") == "pending":
        sentence = _("The house was asked.")
    if entry.verb == "changed":
        parts = dict.fromkeys(str(PARTS[name]) for name in entry.facts.get("what", ()) if name in PARTS)
        return _("Changed: %(parts)s.") % {"parts": ", ".join(parts)} if parts else sentence
    reasons = dict((RejectReason if entry.verb == "rejected" else CancelReason).choices)
    reason = reasons.get(entry.facts.get("reason"))
    return f"{sentence} {_('Why')}: {reason}." if reason else sentence
