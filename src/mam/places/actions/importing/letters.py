"""What groups are told when their dates were found in a file."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...models import Booking
from ..telling import Button, address, speaking_to, tell
from .order import Plan


def tell_groups(made: Plan) -> None:
    """One letter to each group whose dates were found in the file, not one for every date."""
    parties = {line.party.pk: line.party for line in made.new if line.party.group and line.party.person != made.order.by}
    for key, party in parties.items():
        lines = [line for line in made.new if line.party.pk == key]
        with speaking_to(party.person):
            number = ngettext("%(n)d date was taken over", "%(n)d dates were taken over", len(lines)) % {"n": len(lines)}
            text = _("From the earlier calendar of the house, for %(group)s: %(number)s.") % {"group": party.name, "number": number}
            booking = Booking.objects.select_related("municipality").get(pk=lines[0].booking_id)
            button = Button(address("places:mine", booking), _("See your bookings"))
            tell(party.person, "booking", _("Your dates are in MAM"), [text, button])
