"""House rules in words and in numbers, as seen in real places of this kind; the same in both demo towns.

Sources of the numbers: rules of use of PACA 40 and of TCAL Toruń, COP Czerwionka, MAL MDK, the library of Nowe Miasto and
MOSiR Rybnik, Centrum Obywatelskie in Kraków.
"""

import datetime as dt

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

QUOTAS = (
    {"name": "Grupa: 40 godzin sal w miesiącu", "for_groups": True, "thing_kind": "room", "unit": "hours", "per": "month", "limit": 40},
    {"name": "Osoba: 12 godzin sal w miesiącu", "for_groups": False, "thing_kind": "room", "unit": "hours", "per": "month", "limit": 12},
    {"name": "Osoba: 5 rezerwacji biurka w tygodniu", "for_groups": False, "thing_kind": "desk", "unit": "count", "per": "week", "limit": 5},
)

RULES = """## Dla kogo
Sale i sprzęt są dla każdego, kto chce działać lokalnie: dla mieszkańców, grup i organizacji. Za działania, na których nikt nie zarabia, nie płacisz.

## Zanim przyjdziesz
- Zapisz salę najpóźniej dwa dni robocze wcześniej i najwyżej dwa miesiące naprzód.
- Ktoś dorosły odpowiada za spotkanie imieniem i nazwiskiem. Osoby niepełnoletnie przychodzą z opiekunem.
- Plany się zmieniły? Oddaj termin najpóźniej 48 godzin wcześniej, wtedy skorzysta ktoś inny.

## Na miejscu
- Rozstawienie i sprzątanie mieszczą się w zapisanym czasie. Po każdej rezerwacji sala odpoczywa pół godziny.
- Od 21:00 jesteśmy cicho. Klucz wraca najpóźniej o 22:00.
- Nie palimy i nie pijemy alkoholu. Nie handlujemy, nie agitujemy, nie oddajemy sali dalej.
- Coś się zepsuło? Powiedz od razu. Nikt nie będzie się gniewać.

## Wzajemność
Możesz dać coś od siebie: godzinę dyżuru, ciasto, naprawioną lampę. To prośba, nie opłata.

*To przykładowy regulamin wymyślonego domu. Prawdziwy napiszecie razem.*
"""
