"""Dates and hours in words of the page's language, in Europe/Warsaw. Own tables, because Django's date filter costs ten times as much."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import get_language

from .clock import local, today

DAYS = {
    "pl": ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "sk": ["pondelok", "utorok", "streda", "štvrtok", "piatok", "sobota", "nedeľa"],
}
# After "from" and "until" Polish and Slovak want the genitive: od środy, do niedzieli.
DAYS_AT_AN_EDGE = {
    "pl": ["poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli"],
    "en": DAYS["en"],
    "sk": ["pondelka", "utorka", "stredy", "štvrtka", "piatka", "soboty", "nedele"],
}
# What comes back on a weekday: w środy, on Wednesdays.
DAYS_AGAIN = {
    "pl": ["w poniedziałki", "we wtorki", "w środy", "w czwartki", "w piątki", "w soboty", "w niedziele"],
    "en": [f"on {day}s" for day in DAYS["en"]],
    "sk": ["v pondelky", "v utorky", "v stredy", "vo štvrtky", "v piatky", "v soboty", "v nedele"],
}
AND = {"pl": "i", "en": "and", "sk": "a"}
MONTHS = {
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(),
    "en": "January February March April May June July August September October November December".split(),
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra".split(),
}
# As a heading a month stands in the nominative: grudzień 2026.
MONTHS_ALONE = {
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień".split(),
    "en": MONTHS["en"],
    "sk": "január február marec apríl máj jún júl august september október november december".split(),
}
DASH = "\N{EN DASH}"
HARD = "\N{NO-BREAK SPACE}"


def _language() -> str:
    code = (get_language() or "pl")[:2]
    return code if code in DAYS else "pl"


def _day(value: dt.date | dt.datetime) -> dt.date:
    return local(value).date() if isinstance(value, dt.datetime) else value


def _time(value: dt.time | dt.datetime) -> dt.time:
    return local(value).time() if isinstance(value, dt.datetime) else value


def weekday_words(number: int) -> str:
    """0 = Monday."""
    return DAYS[_language()][number]


def day_short(value: dt.date | dt.datetime) -> str:
    """11 listopada; with the year when it is another one."""
    day, language = _day(value), _language()
    dot = "." if language == "sk" else ""
    words = f"{day.day}{dot}{HARD}{MONTHS[language][day.month - 1]}"
    return words if day.year == today().year else f"{words} {day.year}"


def month_words(value: dt.date | dt.datetime) -> str:
    """grudzień 2026, the month alone as a heading says it."""
    day = _day(value)
    return f"{MONTHS_ALONE[_language()][day.month - 1]}{HARD}{day.year}"


def day_words(value: dt.date | dt.datetime) -> str:
    """środa, 11 listopada"""
    day = _day(value)
    return f"{DAYS[_language()][day.weekday()]}, {day_short(day)}"


def weekly_words(days: Sequence[dt.date]) -> str:
    """w środy: 2, 9 i 16 grudnia, for two or more days of one weekday in one month"""
    language = _language()
    dot = "." if language == "sk" else ""
    early = ", ".join(f"{day.day}{dot}" for day in days[:-1])
    return f"{DAYS_AGAIN[language][days[0].weekday()]}: {early} {AND[language]}{HARD}{day_short(days[-1])}"


def edge_words(value: dt.date | dt.datetime) -> str:
    """The day, and of an instant the hour, as said after "from" or "until": środy, 11 listopada, 17:30"""
    words = f"{DAYS_AT_AN_EDGE[_language()][_day(value).weekday()]}, {day_short(value)}"
    return f"{words}, {clock_words(value)}" if isinstance(value, dt.datetime) else words


def clock_words(value: dt.time | dt.datetime) -> str:
    """17:30"""
    return f"{_time(value):%H:%M}"


def hours_words(start, end=None) -> str:
    """17:30–19:30; takes two times or instants, or one range."""
    if end is None and hasattr(start, "lower"):
        start, end = start.lower, start.upper
    return f"{clock_words(start)}{DASH}{clock_words(end)}"


def when_words(value, end=None) -> str:
    """piątek, 9 października, 22:00 – sobota, 10 października, 01:00, or the short form within one day.

    One instant alone gives its day and hour.
    """
    if hasattr(value, "lower"):
        value, end = value.lower, value.upper
    if end is None:
        return f"{day_words(value)}, {clock_words(value)}"
    if _day(value) == _day(end):
        return f"{day_words(value)}, {hours_words(value, end)}"
    return f"{day_words(value)}, {clock_words(value)} {DASH} {day_words(end)}, {clock_words(end)}"
