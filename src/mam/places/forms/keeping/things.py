"""A thing of the house: what it is, what it is made of, how one gets there and how it is lent."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.core.text import clean_line

from ...models import Part
from ...words import Takes, ThingKind
from ..lines import LineField, TextField
from ..time_fields import DayField

GRIDS = [(minutes, str(minutes)) for minutes in (5, 10, 15, 20, 30, 60)] + [(1440, _("once a day, at midnight"))]


def number(label, *, most, least=0, hint="", initial=0):
    return forms.IntegerField(label=label, min_value=least, max_value=most, help_text=hint, initial=initial)


def tick(label, hint=""):
    return forms.BooleanField(label=label, required=False, help_text=hint)


class ThingForm(forms.Form):
    """Grouped for drawing by `groups`; made in words by `deed_fields`, `parts` and `names`."""

    kind = forms.ChoiceField(label=_("Kind"), choices=ThingKind)
    name = LineField(label=_("Name"), most=80, help_text=_("As people say it: small room, projector, desk by the window."))
    about = TextField(label=_("What is in it, what it is good for"), most=3000, required=False)
    capacity = number(_("For how many people"), most=2000, hint=_("0 when it makes no difference."))
    area = number(_("Area in m²"), most=5000, hint=_("0 when you do not know it."))
    order = number(_("Place in the list"), most=999, hint=_("A smaller number comes first."))

    takes = forms.ChoiceField(
        label=_("One booking takes"),
        choices=[(Takes.ALL, _("the whole: every part below")), (Takes.ANY, _("as many pieces as asked, any free ones"))],
        widget=forms.RadioSelect,
        initial=Takes.ALL,
        help_text=_("A hall of two halves is taken whole. Five projectors are taken piece by piece."),
    )
    units = number(_("How many pieces"), most=200, hint=_("They get numbers: Projector 1, Projector 2. 0 for a thing that is one."))
    parts = forms.ModelMultipleChoiceField(
        label=_("Parts it is made of"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What two things share is booked only once: the whole hall and its half share that half."),
    )
    new_parts = TextField(
        label=_("New parts"),
        most=8000,
        required=False,
        help_text=_("One a line. With none at all, the thing is one part of its own name."),
    )

    step_free = tick(_("Step-free way in"), _("By wheelchair or with a pram from the street, without help."))
    lift = tick(_("Lift"))
    accessible_toilet = tick(_("Accessible toilet"))
    induction_loop = tick(_("Induction loop"), _("For people with hearing aids."))
    quiet = tick(_("Quiet place"), _("Without noise and passers-by."))

    grid = forms.TypedChoiceField(label=_("Starts every so many minutes"), choices=GRIDS, coerce=int, initial=15)
    min_minutes = number(_("Shortest booking, minutes"), most=44_640, least=5, initial=15)
    max_minutes = number(_("Longest booking, minutes"), most=525_600, hint=_("0 for no limit."))
    buffer_before = number(_("Gap before, minutes"), most=240, hint=_("Time to prepare, when nobody else is there."))
    buffer_after = number(_("Gap after, minutes"), most=240, hint=_("Time to clean up and air the room."))
    always_open = tick(_("Does not follow opening hours"), _("For example lockers that people keep for months."))

    notice_days = number(_("Notice, working days"), most=60, hint=_("Monday to Friday without holidays. 0: even for the same day."))
    horizon_days = number(_("How many days ahead"), most=1100, hint=_("60 is two months. 0 for no limit."))
    cancel_hours = number(_("Cancel in time, hours before"), most=720, hint=_("48 is two days."), initial=48)
    public_opens = DayField(
        label=_("For everyone from"),
        required=False,
        help_text=_("Until that day only groups with a key book it. Empty: everyone may now."),
    )
    needs_approval = tick(_("The house answers each request"), _("A booking waits until somebody of the house says yes."))
    pending_holds = tick(_("A request already holds the time"), _("Otherwise several may ask for one time and you choose."))

    GROUPS = (
        (_("What it is"), ("kind", "name")),
        (_("What people read"), ("about", "capacity", "area", "order")),
        (_("What it is made of"), ("takes", "units", "parts", "new_parts")),
        (_("Accessibility"), ("step_free", "lift", "accessible_toilet", "induction_loop", "quiet")),
        (_("For how long"), ("grid", "min_minutes", "max_minutes", "buffer_before", "buffer_after", "always_open")),
        (_("When to ask"), ("notice_days", "horizon_days", "cancel_hours", "public_opens", "needs_approval", "pending_holds")),
    )
    WIDE = ("about", "takes", "parts", "new_parts", "step_free", "lift", "accessible_toilet", "induction_loop", "quiet")
    WIDE += ("always_open", "needs_approval", "pending_holds")

    def __init__(self, *args, centre, thing=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parts"].queryset = Part.objects.filter(centre=centre)
        if thing:
            del self.fields["units"]

    def groups(self):
        """(legend, fields side by side, fields that take the whole line, whether something is wrong in it) of each group."""
        for legend, names in self.GROUPS:
            bound = [self[name] for name in names if name in self.fields]
            narrow = [one for one in bound if one.name not in self.WIDE]
            yield legend, narrow, [one for one in bound if one.name in self.WIDE], any(one.errors for one in bound)

    def deed_fields(self) -> dict:
        """What is said about the thing, without its parts."""
        return {name: value for name, value in self.cleaned_data.items() if name not in ("parts", "new_parts", "units")}

    def names(self) -> list[str]:
        """Names of the parts to make: those written, and numbered pieces."""
        written = [clean_line(line) for line in self.cleaned_data["new_parts"].splitlines() if clean_line(line)]
        return written + [f"{self.cleaned_data['name']} {n}" for n in range(1, self.cleaned_data.get("units", 0) + 1)]


class PartOutForm(forms.Form):
    since = DayField(label=_("Out of service from"))
