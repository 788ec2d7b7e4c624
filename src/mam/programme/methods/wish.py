"""What somebody looks for in the programme, and the words it stands in as a chip."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _


class Whom(models.TextChoices):
    """For whom, by ages that meet the ages of an event."""

    TODDLER = "toddler", _("small children, up to 6")
    CHILD = "child", _("children, 7 to 12")
    YOUTH = "youth", _("young people, 13 to 17")
    ADULT = "adult", _("adults")
    SENIOR = "senior", _("people of 60 and more")


class Time(models.TextChoices):
    DAY = "day", _("weekdays before 16:00")
    EVENING = "evening", _("weekdays from 16:00")
    WEEKEND = "weekend", _("Saturday and Sunday")


# Years of age, both ends included.
AGES = {Whom.TODDLER: (0, 6), Whom.CHILD: (7, 12), Whom.YOUTH: (13, 17), Whom.ADULT: (18, 59), Whom.SENIOR: (60, 120)}
EVENING_FROM = 16


@dataclass(frozen=True)
class Wish:
    """Only what fits all of it; empty means anything. centre, group: addresses; text: words that all have to be there."""

    text: str = ""
    whom: str = ""
    kind: str = ""
    time: str = ""
    centre: str = ""
    step_free: bool = False
    group: str = ""
    tag: str = ""

    def __bool__(self) -> bool:
        return self != Wish()
