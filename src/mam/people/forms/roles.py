"""Giving and ending roles of the whole town."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..words import RoleKind


class RoleForm(forms.Form):
    who = forms.CharField(
        label=_("Whom?"), max_length=254, help_text=_("E-mail, phone, or the first and last name."),
        error_messages={"required": _("Write to whom.")},
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Role"), choices=RoleKind)
    since = forms.DateField(
        label=_("From which day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    until = forms.DateField(
        label=_("Until which day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Leave it empty when it has no end yet."),
    )  # fmt: skip


class EndRoleForm(forms.Form):
    last_day = forms.DateField(
        label=_("Last day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Empty: the role ends at once."),
    )  # fmt: skip
