"""The deeds of support as the journal names them."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "asked_for_support": _("asked the house for support"),
    "took_support": _("took a request for support"),
    "moved_support": _("promised another day for support"),
    "handed_support_over": _("handed a request for support over"),
    "answered_support": _("answered a request for support"),
    "declined_support": _("declined a request for support"),
    "withdrew_support": _("took a request for support back"),
    "wrote_advice": _("wrote a note on a request for support"),
    "tied_booking_to_support": _("tied a booking to a request for support"),
    "noted_leave": _("noted days away"),
    "ended_leave": _("took days away back"),
}
