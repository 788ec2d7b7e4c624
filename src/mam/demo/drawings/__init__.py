"""Calm drawings of the rooms, seen from above, in the colours of the house: a place should not open with bare walls."""

from .rooms import DRAWINGS, draw

__all__ = ["DRAWINGS", "draw"]
