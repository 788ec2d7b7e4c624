"""The deeds of listening as the journal names them."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "noted_conversation": _("wrote down a conversation"),
    "looked_at_contact": _("looked who it was in a conversation"),
    "searched_contacts": _("searched who left a contact in a conversation"),
    "tied_contact": _("said who of the register it was in a conversation"),
    "forgot_contact": _("deleted a contact from a conversation"),
    "called_back": _("called somebody back"),
    "noted_walk": _("wrote down a walk from door to door"),
    "noted_shift": _("wrote down a shift of listening"),
    "added_asset": _("put something on the map of assets"),
    "ended_asset": _("took something off the map of assets"),
}
