"""Forms of what comes in and goes out: calendar addresses, files to take over, lists to download."""

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock

from ..models import Thing

MOST_MONTHS = 24
MIDNIGHT = dt.time(0)


class FeedForm(forms.Form):
    """Whose calendar: nothing chosen means the person's own bookings."""

    thing = forms.ModelChoiceField(
        None, label=_("Room, desk or equipment"), empty_label=_("choose"), required=False
    )

    def __init__(self, *args, things=None, **kwargs):
        super().__init__(*args, **kwargs)
        if things is not None:
            self.fields["thing"].queryset = things

    def clean(self):
        given = super().clean()
        if self.data.get("of") == "thing" and not given.get("thing") and "thing" not in self.errors:
            self.add_error("thing", _("Choose which room, desk or equipment, for example the large hall."))
        return given
