"""Holding a wish against every rule at once. Previews, deeds, imports and answers all ask here."""

from collections.abc import Iterable, Sequence

from mam.core import clock
from mam.core.refusal import Reason

from . import rules
from .ask import Ask, Date, Preview, Span
from .case import Case, audience_of
from .house import House
from .quotas import Account


class Check:
    """One wish against one house; spans are checked one after another, and each that fits counts for the quota of the next."""

    def __init__(self, ask: Ask, house: House, spans: Sequence[Span], *, ignoring=frozenset(), only=None):
        self.ask, self.house = ask, house
        self.rules = only or (rules.FOR_IMPORT if Case(ask, None, house, "", None).agreed_before else rules.EVERY)
        counts = only is None and self.rules is rules.EVERY
        self.account = Account.of(ask.centre, ask.party, spans, ignoring=ignoring) if counts else None
        self.case = Case(ask, None, house, audience_of(ask), clock.now(), frozenset(ignoring))

    def reasons(self, span: Span) -> list[Reason]:
        """Every reason against the span; none means it fits, and then it is counted as used."""
        case = self.case.at(span)
        found = [reason for rule in self.rules for reason in rule(case)]
        if self.account:
            found += self.account.reasons(self.ask, span)
            if not found:
                self.account.spend(self.ask, span)
        return _apart(found)


def _apart(reasons: Iterable[Reason]) -> list[Reason]:
    """The same sentence for two things is said once."""
    return list({(reason.code, reason.sentence): reason for reason in reasons}.values())


def window(spans: Sequence[Span]) -> tuple:
    return min(span.start for span in spans), max(span.end for span in spans)


def house_for(ask: Ask, spans: Sequence[Span]) -> House:
    """The house with only the things asked for, at the times asked for."""
    start, end = window(spans)
    return House.look(ask.centre, start, max(start, end), things=[thing for thing, _q in ask.things], windows=_ordered(spans))


def _ordered(spans: Sequence[Span]) -> list[Span]:
    return [span if span.start < span.end else Span(span.start, span.start) for span in spans]


def reasons_against(ask: Ask, span: Span, house: House | None = None, *, ignoring=frozenset(), only=None) -> list[Reason]:
    """All reasons to refuse one span; an empty list means it fits. only: a tuple of rules instead of every rule."""
    house = house or house_for(ask, [span])
    return Check(ask, house, [span], ignoring=ignoring, only=only).reasons(span)


def check_dates(ask: Ask, dates: Sequence[Date], *, ignoring=frozenset(), house: House | None = None) -> Preview:
    """Sorts dates into those that fit and those that fail with all their reasons. Dates without a span stay failed."""
    spans = [date.span for date in dates if date.span]
    if not spans:
        return Preview(fails=tuple(dates))
    house = house or house_for(ask, spans)
    check = Check(ask, house, spans, ignoring=ignoring)
    fits, fails = [], []
    for date in dates:
        reasons = tuple(check.reasons(date.span)) if date.span else date.reasons
        made = Date(date.day, date.span, reasons, (), date.twice, date.booking_id)
        (fails if reasons else fits).append(made)
    quota = check.account.left(fits[0].day if fits else dates[0].day) if check.account else []
    return Preview(tuple(fits), tuple(fails), quota=quota, house=house)
