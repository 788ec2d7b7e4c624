"""What the voice of residents knows about a person, for export and erasure (core.personal), a file for each part."""

from . import ballots, consultations, listening, needs, topics


def register() -> None:
    """Called once when the app is ready."""
    ballots.register()
    consultations.register()
    listening.register()
    needs.register()
    topics.register()
