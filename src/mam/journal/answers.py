"""Who takes what people write by text message. Higher rooms register in apps.py: a handler for its kind of question, asked with TAK
or NIE, or a listener for other words."""

from collections.abc import Callable

_handlers: dict[str, Callable] = {}
_listeners: list[Callable] = []


def register(kind: str, handler: Callable) -> None:
    """handler(question, yes) does what was answered; it may refuse with a Refusal, which a person then reads."""
    _handlers[kind] = handler


def handler_of(kind: str) -> Callable | None:
    return _handlers.get(kind)


def kinds() -> list[str]:
    """Kinds of questions that TAK and NIE answer."""
    return list(_handlers)


def listen(listener: Callable) -> None:
    """listener(sms, answers) gives what became of a message that is neither TAK nor NIE, or None when it is not for this room;
    then the next one is asked, and in the end the host. Of what a listener takes the words are not kept: it may be a secret."""
    if listener not in _listeners:
        _listeners.append(listener)


def listeners() -> list[Callable]:
    return list(_listeners)
