"""Who may do what with reciprocity, a file for each part; the verb is named like the action."""
