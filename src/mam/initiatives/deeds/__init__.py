"""Deeds about initiatives as the journal names them, a file for each part."""

VERBS: dict = {}
