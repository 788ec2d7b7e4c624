"""Panels: what a lower page shows from a higher room. The higher room registers a block for a named place on the page."""

from collections.abc import Callable
from dataclasses import dataclass

from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import mark_safe


@dataclass(frozen=True)
class Panel:
    place: str
    template: str
    context: Callable[..., dict | None]
    order: int


_panels: list[Panel] = []


def register(place: str, template: str, context: Callable[..., dict | None], *, order: int = 0) -> None:
    """context(request, **given) gives the block's data, or None to show nothing."""
    _panels.append(Panel(place, template, context, order))


def render(place: str, request, context: Context | None = None, **given) -> str:
    """The blocks of a place, one after another. context: of the page they stand on, so that it is not worked out anew."""
    blocks = []
    for panel in sorted((panel for panel in _panels if panel.place == place), key=lambda panel: panel.order):
        data = panel.context(request, **given)
        if data is not None:
            blocks.append(block(panel, {**given, **data}, request, context))
    return mark_safe("".join(blocks))


def block(panel: Panel, data: dict, request, context: Context | None) -> str:
    template = get_template(panel.template)
    if context is None:
        return template.render(data, request)
    with context.push(**data):
        return template.template.render(context)
