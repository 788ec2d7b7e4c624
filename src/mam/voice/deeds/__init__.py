"""The deeds of this room as the journal names them, a file for each part."""

from . import ballots, needs, topics

VERBS: dict[str, str] = {**ballots.VERBS, **needs.VERBS, **topics.VERBS}
