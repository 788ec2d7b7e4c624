"""Forms of what comes in and goes out: calendar addresses, files to take over, lists to download."""

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core import clock

LONGEST_LOOK = dt.timedelta(days=3 * 366)
LONGEST_EXPORT = dt.timedelta(days=2 * 366)
MOST_NAMES = 60
LEAVE_OUT, NOT_YET = "-", "?"


class FeedForm(forms.Form):
    """Of which thing the calendar is; not asked for when the button says "of me"."""

    thing = forms.ModelChoiceField(
        None,
        label=_("Room, desk or equipment"),
        empty_label=_("choose"),
        error_messages={"required": _("Choose which room, desk or equipment, for example the large hall.")},
    )

    def __init__(self, *args, things, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["thing"].queryset = things
        self.fields["thing"].required = self.data.get("of") != "me"


class ImportForm(forms.Form):
    """A calendar or a sheet, the room of rows without one, and how far ahead to look."""

    file = forms.FileField(
        label=_("Calendar or spreadsheet"),
        help_text=_("A file .ics, .csv or .xlsx, at most 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".ics,.ical,.csv,.txt,.xlsx,text/calendar"}),
        error_messages={"empty": _("The file is empty. Export the calendar again."), "required": _("Choose a file, for example sala.ics.")},
    )
    room = forms.ModelChoiceField(
        None,
        label=_("Room of entries that name none"),
        empty_label=_("each entry names its room"),
        required=False,
        to_field_name="slug",
    )
    until = forms.DateField(
        label=_("Last day to look at"),
        help_text=_("Empty means twelve months ahead. What repeats without an end stops here."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args, things, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["room"].queryset = things

    def clean_until(self):
        day = self.cleaned_data["until"]
        if day and not clock.today() < day <= clock.today() + LONGEST_LOOK:
            raise forms.ValidationError(_("Choose a day from tomorrow up to three years ahead."))
        return day


class RoomsForm(forms.Form):
    """For each name of a room in the file: which of ours it is. The name travels beside the choice, so the order may change."""

    def __init__(self, *args, names, chosen, things, **kwargs):
        super().__init__(*args, **kwargs)
        self.names = list(names)[:MOST_NAMES]
        choices = [(NOT_YET, _("not chosen yet")), (LEAVE_OUT, _("leave such entries out")), *((one.slug, one.name) for one in things)]
        for number, name in enumerate(self.names):
            before = {None: NOT_YET, "": LEAVE_OUT}.get(chosen.get(name), chosen.get(name))
            label = _("“%(name)s” in the file is") % {"name": name}
            self.fields[f"room-{number}"] = forms.ChoiceField(label=label, choices=choices, initial=before)
            self.fields[f"name-{number}"] = forms.CharField(initial=name, required=False, widget=forms.HiddenInput)

    def rooms(self) -> dict[str, str]:
        """Name in the file -> slug, "" to leave out; names without a choice are not in it."""
        given = ((self.cleaned_data[f"name-{n}"], self.cleaned_data[f"room-{n}"]) for n in range(len(self.names)))
        return {name: "" if slug == LEAVE_OUT else slug for name, slug in given if name and slug != NOT_YET}


class ExportForm(forms.Form):
    """From which day to which, and as which file."""

    first = forms.DateField(label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    last = forms.DateField(label=_("To"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    kind = forms.ChoiceField(
        label=_("As a file"), choices=[("xlsx", _("Excel (.xlsx)")), ("csv", _("text (.csv)"))], widget=forms.RadioSelect
    )

    def clean(self):
        given = super().clean()
        first, last = given.get("first"), given.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day comes before the first. Choose a later one."))
        elif first and last and last - first > LONGEST_EXPORT:
            self.add_error("last", _("At most two years fit into one file. Choose an earlier day."))
        return given
