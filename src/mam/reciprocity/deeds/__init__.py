"""Deeds about reciprocity as the journal names them, a file for each part."""

from . import favours

VERBS: dict[str, str] = {**favours.VERBS}
