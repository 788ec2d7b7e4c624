"""How people read what the house knows: numbers, and values of an export."""

import datetime as dt

from django import template
from django.utils.translation import gettext as _

from mam.core.dates import day_words, when_words
from mam.journal.sms import sends_sms

from ..actions.claiming import homes
from ..methods.contacts import phone_words

register = template.Library()
register.filter("phone", phone_words)


@register.simple_tag
def by_sms() -> bool:
    """Whether one can come in by text message: a town without a gateway offers no such button."""
    return sends_sms()


@register.filter
def said(value) -> str:
    """A stored value in plain words: yes and no, a date or a time with its weekday, or nothing."""
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dt.datetime) or hasattr(value, "lower_inc"):
        return when_words(value)
    return day_words(value) if isinstance(value, dt.date) else str(value)


@register.filter
def to_be_said(text: str) -> str:
    """A letter to be read over the phone: without its greeting and addresses of pages."""
    first, gap, rest = text.partition("\n\n")
    text = rest if gap and "\n" not in first and first.endswith(",") else text
    lines = [line for line in text.splitlines() if not line.strip().startswith(("http://", "https://"))]
    return "\n".join(lines).strip()


@register.simple_tag(takes_context=True)
def towns_of_reader(context) -> list:
    """Towns in which the signed-in reader is somebody, for the way back from the pages of the account."""
    reader = context["request"].user
    return homes(reader) if reader.is_authenticated else []
