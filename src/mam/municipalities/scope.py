"""The tenant scope. It fails closed: outside a scope no table of a town can be read or written."""

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar

_current: ContextVar[object | None] = ContextVar("municipality", default=None)


class OutsideScope(RuntimeError):
    """A query for a town's data was made without saying which town."""


@contextlib.contextmanager
def scope(municipality) -> Iterator[None]:
    """Everything inside reads and writes only this municipality."""
    token = _current.set(municipality)
    try:
        yield
    finally:
        _current.reset(token)


def current():
    """The municipality of the open scope; raises OutsideScope when none is open."""
    municipality = _current.get()
    if municipality is None:
        raise OutsideScope("No municipality is in scope. Open one with `with scope(municipality):`.")
    return municipality


def current_or_none():
    return _current.get()
