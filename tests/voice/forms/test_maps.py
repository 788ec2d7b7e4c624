"""A pin as a form sends it."""

import pytest
from django.core.exceptions import ValidationError

from mam.voice.forms.maps import PointField


@pytest.mark.parametrize(
    ("words", "point"),
    [("", None), ("50.135123456,19.4", (50.13512, 19.4)), ("50.1, 19.4", (50.1, 19.4)), ("-5,-10.25", (-5.0, -10.25))],
)
def test_a_pin_is_a_pair_of_degrees_or_nothing(words, point):
    assert PointField().clean(words) == point


@pytest.mark.parametrize("words", ["tu", "50", "99,19", "50.1,500", "50,1,19,4", "nan,nan", "1e5,2"])
def test_a_pin_off_the_map_is_refused(words):
    with pytest.raises(ValidationError):
        PointField().clean(words)
