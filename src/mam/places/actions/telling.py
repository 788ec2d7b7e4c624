"""What the house tells people about their bookings; each letter in the language of its reader."""

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.dates import edge_words, when_words
from mam.people.actions.telling import Button, speaking_to
from mam.people.actions.telling import tell as letter_to
from mam.people.models import Person

from ..models import Booking
from .writing import bounds


def what(booking: Booking) -> str:
    """Names of the things, with how many when it matters."""
    return names((row.thing, row.quantity) for row in booking.booked.select_related("thing"))


def names(things) -> str:
    """Names of pairs of a thing and how many."""
    return ", ".join(f"{thing} × {quantity}" if quantity > 1 else str(thing) for thing, quantity in things)


def when(booking: Booking) -> str:
    return when_words(*bounds(booking.during))


def address(name: str, booking: Booking, *more) -> str:
    """The full address of a page about the booking, or nothing where the installation has no such page."""
    try:
        return settings.MAM_ADDRESS + reverse(name, args=[booking.municipality.slug, *more])
    except NoReverseMatch:
        return ""


def tell(person: Person, kind: str, subject: str, lines: list[str | Button], *, key: str = ""):
    """One letter. subject and lines (and a Button) are ready sentences in the language of the reader."""
    return letter_to(person, kind, lambda: (subject, lines), key=key)


def see(booking: Booking) -> Button:
    """The way to the booking."""
    return Button(address("places:booking", booking, booking.pk), _("See the booking"))


def tell_booked(booking: Booking, number: int = 1, *, wanted=None) -> None:
    """The booking or the request has been written down; number: how many dates of a series. wanted: its things, when at hand."""
    person = booking.party_person
    with speaking_to(person):
        things, moment = names(wanted) if wanted else what(booking), when(booking)
        waits = booking.state == "pending"
        subject = _("We have your request: %(things)s") if waits else _("Booked: %(things)s")
        dates = ngettext("Number of dates: %(n)d, the first on:", "Number of dates: %(n)d, the first on:", number)
        tell(
            person,
            "booking",
            subject % {"things": things},
            [
                dates % {"n": number} if number > 1 else "",
                f"{booking.title}\n{things}\n{moment}",
                _("The house will answer soon. The time is not yours yet.") if waits else _terms(booking),
                see(booking),
            ],
        )


def _terms(booking: Booking) -> str:
    if booking.cancel_by is None:
        return ""
    return _("If your plans change, give it back until %(when)s. Somebody else will be glad.") % {
        "when": edge_words(booking.cancel_by)
    }


def tell_cancelled(booking: Booking, why: str, number: int = 1) -> None:
    person = booking.party_person
    with speaking_to(person):
        things = what(booking)
        several = ngettext("Number of dates: %(n)d, the first on:", "Number of dates: %(n)d, the first on:", number)
        lines = [several % {"n": number} if number > 1 else "", f"{booking.title}\n{things}\n{when(booking)}", str(why)]
        tell(person, "cancellation", _("Cancelled: %(things)s") % {"things": things}, lines)


def tell_changed(booking: Booking, number: int = 1) -> None:
    person = booking.party_person
    with speaking_to(person):
        things = what(booking)
        several = ngettext("Number of dates: %(n)d, the first on:", "Number of dates: %(n)d, the first on:", number)
        lines = [several % {"n": number} if number > 1 else "", f"{booking.title}\n{things}\n{when(booking)}"]
        lines.append(see(booking))
        tell(person, "change", _("Changed: %(things)s") % {"things": things}, lines)


def tell_answer(booking: Booking, accepted: bool, sentence: str, proposals: list[str]) -> None:
    """The house's answer; a "no" comes with its reason and what is free instead."""
    person = booking.party_person
    with speaking_to(person):
        things = what(booking)
        subject = _("Agreed: %(things)s") if accepted else _("This will not work: %(things)s")
        lines = [f"{booking.title}\n{things}\n{when(booking)}", sentence]
        if proposals:
            lines.append(_("Free instead:") + "\n" + "\n".join(proposals))
        lines += [_terms(booking) if accepted else "", see(booking)]
        tell(person, "answer", subject % {"things": things}, lines)
