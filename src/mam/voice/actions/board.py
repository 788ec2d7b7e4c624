"""The board of the office, without names: what is raised, where, by how many, who answers and by when; trends; who is not heard."""

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from django.core.cache import cache
from django.db.models import Count, F, Sum
from django.db.models.functions import TruncMonth
from django.utils.translation import get_language

from mam.core import clock
from mam.core.permission import demand
from mam.municipalities.models.dated_setting import setting_on
from mam.municipalities.scope import current
from mam.people.models import Person

from ..methods.hiding import LEAST, SMALL, Cell, hidden_row, hidden_table
from ..models import Area, Heard, Need, Support, Theme
from ..words.needs import OPEN, AgeBand, SaidBy
from .needs.figures import Share, answered_on_time, confirmed_by_residents

MONTHS, SILENT_DAYS, MINUTE, PER_PAGE = 6, 60, 60, 30
POPULATION = "population-by-age"  # dated setting: {band of words.needs.AgeBand: people}


@dataclass(frozen=True)
class Line:
    """One need on the board. people: a number or SMALL. channels: (way in words, number), empty when hidden; rest: some are hidden."""

    need: Need
    people: Cell
    channels: list[tuple[str, int]]
    rest: bool
    days: int


@dataclass(frozen=True)
class Voices:
    """One age band or area. percent: of those who told; lives: percent of all who live here, or None when nobody said."""

    name: str
    count: Cell
    percent: int | None
    lives: int | None


@dataclass(frozen=True)
class Figures:
    """What is counted over all needs, at most once a minute. months: (first day, raised, answered). where: rows of (area, cells)."""

    at: dt.datetime
    open_now: int
    late: int
    on_time: Share
    done: Share
    months: list[tuple[dt.date, int, int]]
    themes: list[str]
    where: list[tuple[str, list[Cell]]]
    ages: list[Voices]
    areas: list[Voices]
    told: int
    silent: list[str] = field(default_factory=list)


def board_lines(wanted: dict, *, by: Person, page: int = 1, most: int = PER_PAGE) -> tuple[list[Line], bool]:
    """Open needs, the longest overdue first, those without a day after them. wanted: theme, area, owner, state, late."""
    demand("voice.see_board", by)
    rows = Need.objects.public().apart().open()
    if wanted.pop("late", False):
        rows = rows.overdue(clock.today())
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    order = rows.order_by(F("due").asc(nulls_last=True), "number").values_list("pk", flat=True)
    keys = list(order[(page - 1) * most : page * most + 1])  # sorting keys alone takes a third of the time
    whole = Need.objects.select_related("theme", "area", "owner").in_bulk(keys)
    found = [whole[key] for key in keys if key in whole]
    ways = channels_of(found[:most])
    return [line_of(need, ways[need.pk]) for need in found[:most]], len(found) > most


def channels_of(needs: list[Need]) -> dict[int, Counter]:
    """By which ways people said it: whoever raised it and everybody who supports it, joined needs included."""
    keys = [need.pk for need in needs]
    family = {key: into or key for key, into in Need.objects.filter(joined_to__in=keys).values_list("pk", "joined_to")}
    family |= {key: key for key in keys}
    found: dict[int, Counter] = defaultdict(Counter)
    said = [*Need.objects.filter(pk__in=family).values_list("pk", "channel")]
    said += Support.objects.standing().filter(need__in=family).values_list("need", "channel")
    for key, way in said:
        found[family[key]][way] += 1
    return found


def line_of(need: Need, ways: Counter) -> Line:
    """Ways with fewer than five people are not told apart."""
    shown = [(str(SaidBy(way).label), number) for way, number in ways.most_common() if number >= LEAST]
    people = need.voices if need.voices >= LEAST else SMALL
    alone = sum(number for _way, number in shown)
    hides = sum(ways.values()) - alone
    if 0 < hides < LEAST and len(ways) - len(shown) == 1 and len(shown) > 1:
        shown = shown[:-1]
    elif 0 < hides < LEAST and len(ways) - len(shown) == 1:
        shown = []
    return Line(need, people, shown, hides > 0, (clock.today() - need.said).days)


def figures(*, by: Person) -> Figures:
    """Counted at most once a minute for a town: many look at the board at once, and a minute changes nothing."""
    demand("voice.see_board", by)
    key = f"voice.board.{current().pk}.{get_language()}"
    known = cache.get(key)
    if known is None:
        known = counted()
        cache.set(key, known, MINUTE)
    return known


def counted() -> Figures:
    public, today = Need.objects.public().apart(), clock.today()
    themes, where = by_place()
    heard = Heard.objects.filter(month__gte=today - dt.timedelta(days=365))
    ages = Counter(dict(heard.exclude(age_band="").values_list("age_band").annotate(Count("pk"))))
    lives = Counter(dict(heard.exclude(area=None).values_list("area").annotate(Count("pk"))))
    listed = list(Area.objects.in_force(today))
    people = setting_on(POPULATION, today)
    return Figures(
        at=clock.now(), open_now=public.filter(state__in=OPEN).count(), late=public.overdue(today).count(), on_time=answered_on_time(),
        done=confirmed_by_residents(), months=months(), themes=themes, where=where, told=sum(ages.values()),
        ages=shares([(band.value, str(band.label)) for band in AgeBand], ages, people if isinstance(people, dict) else {}),
        areas=shares([(area.pk, area.name) for area in listed], lives, {area.pk: area.people for area in listed if area.people}),
        silent=silent(listed),
    )  # fmt: skip


def months() -> list[tuple[dt.date, int, int]]:
    """Needs raised and needs first answered in each of the last months, this one included."""
    first = clock.today().replace(day=1)
    days = [first]
    for _month in range(MONTHS - 1):
        days.insert(0, (days[0] - dt.timedelta(days=1)).replace(day=1))
    start = clock.instant(days[0], dt.time(0))
    return [(day, raised, answered) for day, raised, answered in zip(days, per_month("created", start, days),
            per_month("answered", start, days), strict=True)]  # fmt: skip


def per_month(name: str, start: dt.datetime, days: list[dt.date]) -> list[int]:
    rows = Need.objects.filter(**{f"{name}__gte": start}).annotate(month=TruncMonth(name, tzinfo=clock.WARSAW))
    found = {row["month"].date(): row["n"] for row in rows.order_by().values("month").annotate(n=Count("pk"))}
    return [found.get(day, 0) for day in days]


def by_place() -> tuple[list[str], list[tuple[str, list[Cell]]]]:
    """How many people speak of open needs, by part of the town and theme, sums in the last row and column."""
    rows = Need.objects.public().apart().open().filter(area__isnull=False, theme__isnull=False)
    sums = {(row["area"], row["theme"]): row["n"] for row in rows.order_by().values("area", "theme").annotate(n=Sum("voices"))}
    areas = list(Area.objects.filter(pk__in={area for area, _theme in sums}))
    themes = list(Theme.objects.filter(pk__in={theme for _area, theme in sums}))
    table = hidden_table([[sums.get((area.pk, theme.pk), 0) for theme in themes] for area in areas])
    return [theme.name for theme in themes], list(zip([*(area.name for area in areas), ""], table, strict=False))


def shares(names: list[tuple], counts: Counter, people: dict) -> list[Voices]:
    """Shares of those who told, beside shares of those who live here."""
    told, living = sum(counts.values()), sum(people.values())
    shown = hidden_row([counts[key] for key, _name in names])
    return [
        Voices(
            name, cell, round(100 * cell / told) if isinstance(cell, int) and told else None,
            round(100 * people[key] / living) if living and key in people else None,
        )
        for (key, name), cell in zip(names, shown, strict=True)
    ]  # fmt: skip


def silent(listed: list[Area]) -> list[str]:
    """Parts of the town from which nobody said anything in the last two months."""
    since = clock.now() - dt.timedelta(days=SILENT_DAYS)
    speaking = set(Need.objects.filter(created__gte=since, area__isnull=False).order_by().values_list("area", flat=True).distinct())
    return [area.name for area in listed if area.pk not in speaking]
