"""Who takes the answers to text messages: a higher room registers a handler for its kind of question, in apps.py."""

from collections.abc import Callable

_handlers: dict[str, Callable] = {}


def register(kind: str, handler: Callable) -> None:
    """handler(question, yes) does what was answered; it may refuse with a Refusal, which a person then reads."""
    _handlers[kind] = handler


def handler_of(kind: str) -> Callable | None:
    return _handlers.get(kind)
