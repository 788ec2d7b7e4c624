"""The deeds of this room as the journal names them, a file for each part."""

from . import initiatives, support

VERBS: dict[str, str] = {**initiatives.VERBS, **support.VERBS}
