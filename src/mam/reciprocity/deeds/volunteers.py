"""The deeds of volunteering as the journal names them."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "planned_duty": _("wrote a duty down"),
    "called_duty_off": _("called a duty off"),
    "took_duty": _("took a duty"),
    "left_duty": _("gave a duty back"),
    "asked_stand_in": _("asked for a stand-in"),
    "stepped_in": _("stepped in for somebody"),
    "marked_duty": _("wrote down how a duty went"),
    "wrote_agreement": _("wrote an agreement with a volunteer"),
    "signed_agreement": _("an agreement with a volunteer was signed"),
    "prolonged_agreement": _("prolonged an agreement with a volunteer"),
    "ended_agreement": _("ended an agreement with a volunteer"),
    "proved_work": _("printed a certificate for a volunteer"),
    "entered_hours": _("wrote hours of a volunteer down"),
    "confirmed_hours": _("confirmed hours of a volunteer"),
}
