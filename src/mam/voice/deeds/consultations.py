"""The deeds of consultations as the journal names them."""

from django.utils.translation import gettext_lazy as _

VERBS = {
    "prepared_consultation": _("prepared a consultation"),
    "changed_consultation": _("changed a consultation"),
    "added_material": _("added a material to a consultation"),
    "removed_material": _("took a material out of a consultation"),
    "wrote_text_version": _("wrote a version of the text"),
    "announced_consultation": _("announced a consultation"),
    "prolonged_consultation": _("gave a consultation more days"),
    "called_consultation_off": _("called a consultation off"),
    "commented": _("commented in a consultation"),
    "showed_comment": _("looked at a comment and let it be read"),
    "replied_to_comments": _("replied to comments"),
    "published_consultation_report": _("published the report of a consultation"),
}
