"""Deeds about reciprocity as the journal names them, a file for each part."""

VERBS: dict = {}
