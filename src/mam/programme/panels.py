"""What other pages show from the programme."""


def register() -> None:
    """Called once when the app is ready."""
