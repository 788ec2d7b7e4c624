"""Who may do what with initiatives, a file for each part; the verb is named like the action."""

from . import initiatives, leaders, papers, support  # noqa: F401 - the rules are added on import
