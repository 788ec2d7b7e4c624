"""The deeds of the demo: filling a town, and coming in as somebody of the cast."""

from .seeding import seed

__all__ = ["seed"]
