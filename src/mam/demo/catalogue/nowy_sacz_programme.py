"""The weeks of MAM Nowy Sącz: another house, another rhythm."""

import datetime as dt

from ..cast import GARDENERS
from .shapes import Single, Weekly, Wish

MON, TUE, WED, THU, FRI, SAT = range(6)
T = dt.time
ANGLERS, SCOUTS, CARERS, RIVER = "Wędkarze z Dunajca", "Harcerze z Przydworcowego", "Opiekunowie", "Stowarzyszenie Zza Rzeki"

PROGRAMME = (
    Weekly(
        Wish("carer", "Chwila oddechu", ("salonik",), CARERS, 6, "Herbata dla tych, którzy opiekują się innymi.", open_to_all=False),
        MON, T(10), T(12),
    ),
    Weekly(
        Wish("ngo_leader", "Tańce w kręgu", ("sala-widokowa", "glosnik"), RIVER, 20, "Bez pary i bez wstydu."),
        MON, T(17), T(18, 30),
    ),
    Weekly(
        Wish("ngo_leader", "Tablet dla babci i dziadka", ("salonik", ("tablet", 3)), RIVER, 6, "Jedno pytanie na raz."),
        TUE, T(11), T(13),
    ),
    Weekly(
        Wish("stranger", "Ogród od kuchni", ("warsztat",), GARDENERS, 8, "Nasiona, skrzynki, domki dla owadów."),
        WED, T(16), T(18),
    ),
    Weekly(
        Wish("angler", "Wieczór wędkarza", ("salonik",), ANGLERS, 8, "Kołowrotki i opowieści."),
        THU, T(18), T(20), kind="nth_weekday", nth=2,
    ),
    Weekly(
        Wish("ngo_leader", "Gramy razem", ("sala-widokowa", ("instrument", 3)), RIVER, 12, "Instrumenty czekają."),
        FRI, T(16, 30), T(18, 30),
    ),
    Weekly(
        Wish("scout", "Zbiórka harcerzy", ("sala-widokowa",), SCOUTS, 20, "Węzły, mapa, ognisko z latarek."),
        SAT, T(10), T(12),
    ),
)  # fmt: skip

SINGLES = (
    Single(
        Wish("stranger", "Wymiana sadzonek", ("sala-widokowa", ("krzeslo-skladane", 10)), GARDENERS, 25, "Przynieś jedną, weź dwie."),
        5, SAT, T(13), T(15, 30),
    ),
    Single(
        Wish(
            "offline", "Partia szachów", ("salonik",), people=2, purpose="Dwóch seniorów, jedna szachownica.", open_to_all=False,
            by="host", channel="phone",
        ),
        3, WED, T(10), T(12),
    ),
    Single(Wish("stranger", "Pisanie wniosku", ("biurko-1",), people=1, open_to_all=False), 0, THU, T(11), T(15)),
    Single(Wish("scout", "Namioty i liny", ("szafka",), SCOUTS, open_to_all=False), 0, MON, T(10), T(10), days=42),
)  # fmt: skip

REQUESTS = (
    Single(
        Wish("stranger", "Przetwory z ogrodu", ("kuchnia-sasiedzka",), GARDENERS, 6, "Dynia na trzy sposoby."),
        6, FRI, T(12), T(15),
    ),
    Single(
        Wish("carer", "Obiad dla opiekunów", ("kuchnia-sasiedzka",), CARERS, 6, "Gotujemy dla siebie nawzajem."),
        6, FRI, T(13), T(16),
    ),
)

GIVEN_BACK = Single(Wish("stranger", "Narada ogrodników", ("salonik",), GARDENERS, 6, open_to_all=False), 9, TUE, T(16), T(18))
HOLIDAY_WISH = Wish("carer", "Kawa przed południem", ("salonik",), CARERS, 5, "Po prostu przyjdź.", open_to_all=False)
