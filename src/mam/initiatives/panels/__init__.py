"""Blocks this room hangs on pages, a file for each part."""

from . import initiatives, leaders, papers, support


def register() -> None:
    """Called once when the app is ready."""
    initiatives.register()
    papers.register()
    support.register()
    leaders.register()
