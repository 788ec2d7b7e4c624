"""The deeds of favours and hours as the journal names them."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "offered_favour": _("gave or asked for a favour"),
    "ended_favour": _("ended a favour"),
    "renewed_favour": _("kept a favour for longer"),
    "took_up_favour": _("answered a favour"),
    "agreed_exchange": _("agreed to an exchange"),
    "said_exchange_done": _("said that an exchange is done"),
    "settled_exchange": _("confirmed an exchange; hours are written down"),
    "called_exchange_off": _("called an exchange off"),
    "disputed_exchange": _("sees an exchange differently"),
    "gave_hours": _("gave hours away"),
    "recorded_work": _("wrote down work done together"),
    "took_entry_back": _("took an entry of hours back"),
}
