"""House rules in words and in numbers, as seen in real places of this kind; the same in both demo towns.

Sources of the numbers: rules of use of PACA 40 and of TCAL Toruń, COP Czerwionka, MAL MDK, the library of Nowe Miasto and
MOSiR Rybnik, Centrum Obywatelskie in Kraków.
"""

import datetime as dt
from pathlib import Path

WEEK = (*((day, dt.time(10), dt.time(20)) for day in range(5)), (5, dt.time(10), dt.time(16)))
KEY_WEEK = tuple((day, dt.time(8), dt.time(22)) for day in range(6))

# What every room asks of a booking once the first weeks are written down.
LENT_LIKE = {"notice_days": 2, "horizon_days": 60, "cancel_hours": 48}
ROOM = {"buffer_after": 30, "grid": 15, "min_minutes": 30, "max_minutes": 12 * 60}

NUMBERS = (
    ("minimum-notice", 2, "working days", "COP Czerwionka: 2–3 dni robocze"),
    ("booking-horizon", 60, "days", "MAL MDK: 2 miesiące"),
    ("cancel-by", 48, "hours", "TCAL Toruń: 48 godzin"),
    ("no-shows-before-block", 2, "no-shows", "TCAL Toruń"),
    ("no-show-block", 3, "months", "TCAL Toruń"),
    ("gap-after-booking", 30, "minutes", "decyzja gospodarzy, demo"),
    ("quiet-from", "21:00", "hour", "decyzja gospodarzy, demo"),
    ("keys-back-by", "22:00", "hour", "świetlice wiejskie: klucz do 22:00"),
    ("key-holder-age", 16, "years", "świetlice wiejskie"),
    ("equipment-asked-before", 7, "days", "biblioteka Nowe Miasto, MOSiR Rybnik"),
    ("equipment-answer", 3, "working days", "biblioteka Nowe Miasto, MOSiR Rybnik"),
    ("price", 0, "PLN", "bezpłatnie na działania niezarobkowe: PACA 40, TCAL Toruń"),
    ("description-length", 1000, "characters", "wzory wniosków o salę"),
)



def quota(name: str, limit: int, **more) -> dict:
    return {"name": name, "limit": limit, "for_groups": True, "thing_kind": "room", "unit": "hours", "per": "month", **more}


QUOTAS = (
    quota("Grupa: 40 godzin sal w miesiącu", 40),
    quota("Osoba: 12 godzin sal w miesiącu", 12, for_groups=False),
    quota("Osoba: 5 rezerwacji biurka w tygodniu", 5, for_groups=False, thing_kind="desk", unit="count", per="week"),
)


RULES = (Path(__file__).parent / "regulamin.md").read_text()
