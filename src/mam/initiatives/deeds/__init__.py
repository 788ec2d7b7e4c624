"""The deeds of this room as the journal names them, a file for each part."""

from . import initiatives, leaders, papers, support

VERBS: dict[str, str] = {**initiatives.VERBS, **papers.VERBS, **support.VERBS, **leaders.VERBS}
