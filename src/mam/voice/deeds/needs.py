"""The deeds of needs as the journal names them."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "raised_need": _("said a need"),
    "showed_need": _("looked at a need and made it public"),
    "took_need_back": _("took a need back"),
    "claimed_need": _("claimed a need by the number of the slip"),
    "changed_need": _("put a need in its place: theme, part of the town"),
    "supported_need": _("said “me too”"),
    "withdrew_support": _("took “me too” back"),
    "accepted_need": _("took a need on"),
    "answered_need": _("answered a need"),
    "planned_milestone": _("promised a step with a day"),
    "finished_milestone": _("wrote down that a promised step is done"),
    "dropped_milestone": _("gave a promised step up"),
    "closed_need": _("closed a need and asked people"),
    "confirmed_need": _("a resident said that it is done"),
    "said_whether_done": _("said whether it was done"),
    "reopened_need": _("a need is open again: a resident said no"),
    "joined_needs": _("joined two needs"),
    "undid_joining": _("took two needs apart again"),
    "followed": _("follows a need"),
    "stopped_following": _("stopped following"),
    "set_map": _("gave the town a map"),
    "took_map_away": _("took the map of the town away"),
    "listed_area": _("changed the list of parts of the town"),
    "listed_theme": _("changed the list of themes"),
}
