"""Who may do what with what residents say, a file for each part; the verb is named like the action."""

from . import ballots, consultations, listening, needs, topics  # noqa: F401 - the rules are added on import
