"""The deeds of official papers as the journal names them."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "filled_in_paper": _("filled in an official paper of an initiative"),
    "took_ngo_out": _("took an NGO out of a paper of an initiative"),
    "made_paper": _("made a draft of an official paper"),
}
