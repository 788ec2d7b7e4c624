"""What this room knows about a person, for export and erasure (core.personal), a file for each part."""

from . import initiatives, leaders, papers, support


def register() -> None:
    """Called once when the app is ready."""
    initiatives.register()
    papers.register()
    support.register()
    leaders.register()
