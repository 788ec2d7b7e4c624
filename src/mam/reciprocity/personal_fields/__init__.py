"""What this room knows about a person, for export and erasure (core.personal), a file for each part."""

from . import favours, volunteers


def register() -> None:
    """Called once when the app is ready."""
    favours.register()
    volunteers.register()
