"""The deeds of votings. A vote cast is written down nowhere: the journal knows the time and the person."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "wrote_ballot": _("prepared a voting"),
    "changed_ballot": _("changed a voting"),
    "opened_ballot": _("opened a voting"),
    "asked_by_sms": _("asked about a poll by text message"),
    "answered_poll_by_sms": _("somebody answered a poll by text message"),
    "closed_ballot": _("closed a voting"),
    "withdrew_option": _("withdrew an option of a voting"),
    "printed_codes": _("printed codes for a voting"),
    "threw_codes_away": _("threw codes of a voting away"),
    "listed_voter": _("put somebody on the list of voters"),
    "handed_code": _("handed a code to somebody on the list"),
    "issued_sheets": _("issued paper sheets"),
    "typed_sheet": _("typed in a paper sheet"),
    "corrected_sheet": _("corrected a paper sheet"),
    "wrote_protocol": _("wrote the protocol of a voting"),
    "signed_protocol": _("signed the protocol of a voting"),
    "sealed_ballot": _("sealed the votes"),
    "asked_for_count": _("had the votes counted"),
    "counted_ballot": _("counted the votes"),
    "noted_check": _("wrote what a check found"),
    "published_result": _("published a result"),
    "announced_lot": _("announced a draw by lot"),
    "drew_lot": _("drew lots"),
    "replaced_drawn": _("wrote down who takes the seat of somebody drawn"),
    "took_in_ballot": _("took a voting over from a file"),
}
