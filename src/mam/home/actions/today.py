"""What is going on in a house today."""

from dataclasses import dataclass

from mam.places.models import Centre


@dataclass(frozen=True)
class HouseToday:
    """One centre as the front page shows it."""

    centre: Centre


def house_today(centre: Centre) -> HouseToday:
    return HouseToday(centre)
