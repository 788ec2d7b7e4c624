"""Who may do what with initiatives, a file for each part; the verb is named like the action."""
