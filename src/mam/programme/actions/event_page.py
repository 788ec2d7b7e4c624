"""What the page of an event and the page of one date say."""

from mam.core import clock

from ..methods.facts import Facts
from ..models import Event, Occurrence
from .facts import facts_of_many, with_facts
from .places_left import places_of, taken, waiting

DATES_AHEAD = 8


def event_page(event: Event) -> dict:
    """All dates ahead and those before, newest first. facts: of the next date, else of the last."""
    dates = list(with_facts(Occurrence.objects.filter(event=event).order_by("during")))
    facts = facts_of_many(dates)
    ahead = [(date, one) for date, one in zip(dates, facts, strict=True) if not date.is_over]
    past = [one for date, one in zip(dates, facts, strict=True) if date.is_over]
    shown = next((one for date, one in ahead if not date.is_cancelled), facts[-1] if facts else None)
    occurrence = next((date for date in dates if shown and f"{date.pk}@mam" == shown.uid), None)
    return {
        "event": event, "facts": shown, "occurrence": occurrence, "past": past[::-1],
        "dates": with_places([date for date, _one in ahead], [one for _date, one in ahead]),
    }  # fmt: skip


def date_page(date: Occurrence) -> dict:
    """The date, and up to eight other dates of its event that are ahead."""
    others = Occurrence.objects.filter(event=date.event_id).upcoming().exclude(pk=date.pk).order_by("during")
    rows = list(with_facts(others)[:DATES_AHEAD])
    date = with_facts(Occurrence.objects.filter(pk=date.pk)).get()
    return {
        "event": date.event, "occurrence": date, "facts": facts_of_many([date])[0],
        "dates": with_places(rows, facts_of_many(rows)), "over": date.ends <= clock.now(),
    }  # fmt: skip


def with_places(dates: list[Occurrence], facts: list[Facts]) -> list[dict]:
    """Each date's facts with the places left, None without a limit, and how many entries wait."""
    targets = [date.event if date.event.is_course else date for date in dates]
    used, waits = (taken(targets), waiting(targets)) if targets else ({}, {})
    rows = []
    for target, one in zip(targets, facts, strict=True):
        places = places_of(target)
        free = None if places is None or one.sign_up == "none" else max(0, places - used[target.pk])
        rows.append({"facts": one, "left": free, "waiting": waits[target.pk]})
    return rows


