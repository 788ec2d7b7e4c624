"""Tags and filters that every template has without loading."""

import re

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from mam.core import dates, text

from .. import panels
from ..forms import shape
from ..markdown import to_html
from ..stylesheet import fingerprint

register = template.Library()
register.filter("day", dates.day_words)
register.filter("day_short", dates.day_short)
register.filter("clock", dates.clock_words)
register.filter("hours", dates.hours_words)
register.filter("when", dates.when_words)
register.filter("edge", dates.edge_words)
register.filter("weekday", dates.weekday_words)
register.filter("nbsp", text.hard_spaces)
register.filter("markdown", to_html)


@register.filter
def range_hours(pair) -> str:
    """17:30–19:30 of a pair of instants or times."""
    return dates.hours_words(*pair)


@register.simple_tag
def icon(name: str, small: bool = False) -> str:
    """A stroke icon; always beside a word, so hidden from screen readers."""
    size = " icon--s" if small else ""
    return format_html(
        '<svg class="icon{}" aria-hidden="true"><use href="{}#i-{}"/></svg>', size, static("ui/icons.svg"), name
    )


@register.simple_tag
def mark(room: str, extra: str = "") -> str:
    """The mark of a room: colour and shape together."""
    return format_html('<span class="mark {}" data-room="{}" aria-hidden="true"></span>', extra, room)


@register.simple_tag
def styles_address() -> str:
    return f"{reverse('ui:styles')}?{fingerprint()}"


@register.simple_tag(takes_context=True)
def panel(context, place: str, **given) -> str:
    return panels.render(place, context["request"], context, **given)


@register.inclusion_tag("ui/_field.html")
def field(bound):
    """A bound field drawn with its label, hint, control and trouble."""
    return {"field": bound}


@register.filter
def drawn_as(bound) -> str:
    return shape(bound)


@register.filter
def control(bound) -> str:
    """The control alone, tied to its hint and trouble for screen readers."""
    said_by = _said_by(bound)
    attributes = {"aria-describedby": said_by} if said_by else {}
    if bound.errors:
        attributes["aria-invalid"] = "true"
    return bound.as_widget(attrs=attributes)


@register.simple_tag
def described(bound) -> str:
    """The attribute that ties a group of choices to its hint and trouble."""
    said_by = _said_by(bound)
    return format_html(' aria-describedby="{}"', said_by) if said_by else ""


def _said_by(bound) -> str:
    ids = [f"{bound.auto_id}-h"] if bound.help_text else []
    return " ".join([*ids, f"{bound.auto_id}-w"] if bound.errors else ids)


@register.simple_tag(takes_context=True)
def query(context, **changes) -> str:
    """The address's query with some values changed; None removes one."""
    values = context["request"].GET.copy()
    for name, value in changes.items():
        values.pop(name, None)
        if value is not None:
            values[name] = value
    return f"?{values.urlencode()}"


_TAG = re.compile(r">([^<]*)")


@register.filter
def nbsp_html(html: str) -> str:
    """Hard spaces in the words of ready HTML, tags untouched."""
    return mark_safe(_TAG.sub(lambda found: ">" + text.hard_spaces(found.group(1)), html))
