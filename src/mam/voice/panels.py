"""What other pages show from the voice of residents."""


def register() -> None:
    """Called once when the app is ready."""
