"""Who may do what with reciprocity, a file for each part; the verb is named like the action."""

from . import favours, volunteers  # noqa: F401 - the rules are added on import
