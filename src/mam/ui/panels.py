"""Panels: what a lower page shows from a higher room. The higher room registers a block for a named place on the page."""

from collections.abc import Callable
from dataclasses import dataclass

from django.template.loader import render_to_string
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


def render(place: str, request, **given) -> str:
    blocks = []
    for panel in sorted((panel for panel in _panels if panel.place == place), key=lambda panel: panel.order):
        data = panel.context(request, **given)
        if data is not None:
            blocks.append(render_to_string(panel.template, {**given, **data}, request))
    return mark_safe("".join(blocks))
