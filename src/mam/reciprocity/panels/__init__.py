"""What other pages show from reciprocity, and the blocks of the room's own front page; a file for each part."""

from . import favours, volunteers


def register() -> None:
    """Called once when the app is ready."""
    favours.register()
    volunteers.register()
