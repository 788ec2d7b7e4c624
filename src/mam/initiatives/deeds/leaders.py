"""The deeds of leaders as the journal names them."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "told_leader": _("told somebody what the house sees of their leading"),
    "answered_as_leader": _("said whether what the house sees is right"),
    "looked_at_leading": _("looked at the desk at what somebody leads"),
}
