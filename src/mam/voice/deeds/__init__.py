"""The deeds of this room as the journal names them, a file for each part."""

from . import ballots, consultations, listening, needs, topics

VERBS: dict[str, str] = {**ballots.VERBS, **consultations.VERBS, **listening.VERBS, **needs.VERBS, **topics.VERBS}
