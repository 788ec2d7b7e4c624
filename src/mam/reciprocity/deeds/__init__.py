"""Deeds about reciprocity as the journal names them, a file for each part."""

from . import favours, volunteers

VERBS: dict[str, str] = {**favours.VERBS, **volunteers.VERBS}
