"""The deeds of initiatives as the journal names them."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "began_initiative": _("began an initiative"),
    "changed_initiative": _("changed the words of an initiative"),
    "hid_initiative": _("took away what somebody wrote in initiatives"),
    "showed_initiative_again": _("showed again what had been taken away from initiatives"),
    "tied_booking_to_initiative": _("tied a booked room to an initiative"),
    "moved_initiative": _("moved an initiative to another stage"),
    "asked_to_join_team": _("asked to join a team"),
    "joined_team": _("joined a team"),
    "left_team": _("left a team"),
    "handed_lead_over": _("handed the lead of an initiative over"),
    "planned_step": _("planned a step of an initiative"),
    "changed_step": _("changed a step of an initiative"),
    "did_step": _("did a step of an initiative"),
    "named_risk": _("named what may go wrong"),
    "noted_permit": _("noted a consent an initiative needs"),
    "asked_for_help": _("said what an initiative needs"),
    "promised_to_initiative": _("promised something to an initiative"),
    "took_promise_back": _("took a promise back"),
    "noted_promise_kept": _("noted whether a promise was fulfilled"),
    "tied_event_to_initiative": _("tied an event to an initiative"),
    "untied_from_initiative": _("untied an event or a booking from an initiative"),
    "wrote_progress": _("wrote how an initiative goes"),
    "wrote_initiative_result": _("wrote what an initiative led to"),
}
