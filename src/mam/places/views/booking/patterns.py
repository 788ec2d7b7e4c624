"""A rule of repeating in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mam.core.dates import hours_words, weekday_words

from ...methods.recurrence import DATES, NTH_WEEKDAY, nth_of


def pattern_words(rule) -> str:
    """every week: Wednesday, 17:30–19:30. Takes a Rule or a stored Series."""
    hours = hours_words(rule.starts, rule.ends)
    if rule.kind == DATES:
        return _("Chosen days, %(hours)s") % {"hours": hours}
    days = ", ".join(weekday_words(number) for number in sorted(rule.weekdays) or [rule.first_day.weekday()])
    if rule.kind == NTH_WEEKDAY:
        nth = rule.nth or nth_of(rule.first_day)
        which = (
            _("Once a month: the last %(day)s, %(hours)s")
            if nth == -1
            else _("Once a month: %(day)s no. %(nth)d, %(hours)s")
        )
        return which % {"day": days, "hours": hours, "nth": nth}
    often = ngettext("Every week: %(days)s, %(hours)s", "Every %(n)d weeks: %(days)s, %(hours)s", rule.interval)
    return often % {"n": rule.interval, "days": days, "hours": hours}
