"""The deeds of this room as the journal names them, a file for each part."""

from . import initiatives

VERBS: dict[str, str] = {**initiatives.VERBS}
