"""Opening a town here, and writing down its numbers of law and house rules for the first time."""

import datetime as dt

from django.db import transaction

from .law import LAW
from .models import DatedSetting, Municipality
from .scope import scope

ROOMS = ("program", "miejsce", "glos", "inicjatywy", "ludzie")


def open_municipality(slug: str, **facts) -> Municipality:
    """The town gets its address and the numbers of law in force; a town already here stays as it is.

    facts: the other fields of Municipality (name, full_name, locative, office_name, …).
    """
    with transaction.atomic():
        town, new = Municipality.objects.get_or_create(slug=slug, defaults={"open_rooms": list(ROOMS), **facts})
        if new:
            with scope(town):
                for setting in LAW:
                    introduce_setting(**setting)
    return town


def introduce_setting(
    key: str, value, *, valid_from: dt.date, source: str, unit: str = "", place: str = "", confirmed: bool = False
) -> DatedSetting:
    """The first value of a setting, in the town in scope. Later values are a deed of their own and never change this row.

    place: slug of a centre, empty for the whole town. A setting the town already has stays as it is.
    """
    known = DatedSetting.objects.filter(key=key, place=place).order_by("valid_from").first()
    if known:
        return known
    return DatedSetting.objects.create(
        key=key, value=value, unit=unit, place=place, valid_from=valid_from, source=source, confirmed=confirmed
    )
