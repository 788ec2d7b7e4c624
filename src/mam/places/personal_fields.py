"""What the place knows about a person, for export and erasure (core.personal)."""

from collections.abc import Iterator

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from mam.core import personal
from mam.core.personal import DELETE
from mam.core.refusal import Reason

from .models import (
    Booking,
    CalendarImport,
    Cancellation,
    Centre,
    Closure,
    Decision,
    FeedAddress,
    Host,
    HoursException,
    HouseRules,
    ImportDraft,
    ImportedRow,
    Part,
    Photo,
    Quota,
    Series,
    Thing,
)


def register() -> None:
    bookings()
    words_about_bookings()
    duties()
    personal.hold_back(standing_bookings)


def bookings() -> None:
    """The time stays for the figures of the house; what people wrote in their own words goes."""
    words = {"title": _erased_title, "purpose": "", "giving_back": "", "access_needs": "", "release_token": ""}
    shown = ("centre", "party_group", "during", "state", "channel", "people", "open_to_all", "created", "cancel_by")
    personal.register(Booking, "party_person", words, also=shown, title=_("Your bookings"))
    personal.register(Booking, "made_by", {}, also=("centre", "during", "channel"), title=_("Bookings you wrote down"))
    personal.register(
        Series, "party_person", {"title": _erased_title}, also=("first_day", "last_day", "starts", "ends"), title=_("Your series")
    )
    personal.register(FeedAddress, "person", DELETE, also=("created", "revoked"), title=_("Calendar addresses"))
    personal.register(FeedAddress, "made_by", {}, also=("thing", "created"), title=_("Calendar addresses you made"))
    personal.not_personal(FeedAddress, "token", "thing")


def _erased_title(row) -> str:
    return row.title if row.party_group_id else gettext("Erased")


def words_about_bookings() -> None:
    """Words of a decision are read by the person they are about; words of a cancellation are theirs."""
    personal.register(Cancellation, "booking__party_person", {"text": ""}, also=("at", "reason", "late"), title=_("Cancellations"))
    personal.register(Cancellation, "by", {}, also=("at", "reason"), title=_("Cancellations you made"))
    answers = _("Answers to your requests")
    personal.register(Decision, "booking__party_person", {"text": ""}, also=("at", "accepted", "reason"), title=answers)
    personal.register(Decision, "by", {}, also=("at", "accepted"), title=_("Answers you gave"))


def duties() -> None:
    personal.register(Host, "person", {}, also=("centre", "since", "until"), title=_("Centres you keep"))
    personal.register(CalendarImport, "by", {}, also=("file_name", "at"), title=_("Calendars you brought in"))
    personal.register(Closure, "by", {}, also=("during", "reason"), title=_("Closings you wrote down"))
    personal.not_personal(CalendarImport, "file_name")
    personal.not_personal(Closure, "reason")
    personal.not_personal(Centre, "name", "slug", "street", "postcode", "town", "phone", "email", "about", "way_in")
    personal.not_personal(HoursException, "reason")
    personal.not_personal(HouseRules, "version", "text")
    the_house()


def the_house() -> None:
    """Words about things, not about people; a file somebody is bringing in is kept until it is taken over or dropped."""
    personal.register(ImportDraft, "by", {}, also=("file_name",), title=_("Calendars you are bringing in"))
    personal.not_personal(ImportDraft, "file_name")
    personal.not_personal(ImportedRow, "source")
    personal.not_personal(Part, "name")
    personal.not_personal(Thing, "name", "about")
    personal.not_personal(Photo, "alt")
    personal.not_personal(Quota, "name")


def standing_bookings(person) -> Iterator[Reason]:
    """Nobody disappears while the house still waits for them."""
    ahead = Booking.objects.upcoming().filter(party_person=person).order_by("during")
    if ahead.exists():
        yield Reason(
            "standing_bookings",
            gettext("There are still bookings ahead in this name."),
            gettext("Give them back first; the host can do it too."),
        )
