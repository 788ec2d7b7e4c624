"""The town's map, and a pin on it."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from mam.places.forms.lines import LineField

POINT = re.compile(r"(-?\d{1,3}(?:\.\d{1,15})?),(-?\d{1,3}(?:\.\d{1,15})?)")


class PointField(forms.CharField):
    """A pin: "50.13512,19.40211", latitude first, in degrees; gives a pair rounded to about a metre, or None."""

    def __init__(self, **options):
        super().__init__(required=False, max_length=60, widget=forms.HiddenInput, **options)

    def clean(self, value) -> tuple[float, float] | None:
        words = super().clean(value).replace(" ", "")
        if not words:
            return None
        found = POINT.fullmatch(words)
        point = tuple(round(float(number), 5) for number in found.groups()) if found else None
        if point is None or abs(point[0]) > 85 or abs(point[1]) > 180:
            raise forms.ValidationError(_("The pin is not on the map. Put it once more, or say the place in words."))
        return point


def pin_words(need) -> str:
    """The pin of a need as the field keeps it; empty without one."""
    return "{:.5f},{:.5f}".format(*need.point) if need.point else ""


class MapForm(forms.Form):
    tiles = LineField(
        most=300, label=_("Address of the tiles"),
        help_text=_("From whoever gives the map, for example the county's geoportal. Pictures come from there to each reader."),
    )  # fmt: skip
    credit = LineField(most=200, label=_("Whose map it is"), help_text=_("Stands in the corner of the map."))
    latitude = forms.FloatField(label=_("Latitude of the middle"), localize=True)
    longitude = forms.FloatField(label=_("Longitude of the middle"), localize=True)
    zoom = forms.IntegerField(label=_("How near at first"), initial=14, help_text=_("From 3, the country, to 18, a street."))
