"""What other pages show from the voice of residents, and the blocks of the room's own front page; a file for each part."""

from . import ballots, consultations, listening, needs, noting, topics


def register() -> None:
    """Called once when the app is ready."""
    ballots.register()
    consultations.register()
    listening.register()
    needs.register()
    noting.register()
    topics.register()
