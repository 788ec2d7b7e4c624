"""Initiatives and what belongs to them."""

from .initiative import Initiative

__all__ = ["Initiative"]
