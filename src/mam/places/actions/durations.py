"""Lengths of time in words."""

from django.utils.translation import ngettext


def length_words(minutes: int) -> str:
    """90 -> "1 hour 30 minutes"; whole days from 48 hours up."""
    days, hours, rest = minutes // 1440, minutes // 60, minutes % 60
    if minutes >= 2880 and minutes % 1440 == 0:
        return ngettext("%(n)d day", "%(n)d days", days) % {"n": days}
    words = []
    if hours:
        words.append(ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours})
    if rest or not words:
        words.append(ngettext("%(n)d minute", "%(n)d minutes", rest) % {"n": rest})
    return " ".join(words)


def hours_number(hours: float) -> str:
    """3.0 -> "3", 1.5 -> "1,5" as people write it in Poland."""
    return f"{hours:.2f}".rstrip("0").rstrip(".").replace(".", ",")
