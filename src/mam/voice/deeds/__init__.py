"""The deeds of this room as the journal names them, a file for each part."""

VERBS: dict[str, str] = {}
