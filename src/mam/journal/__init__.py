"""Journal (Dziennik): who did what, for whom, by which way; and who must be told.

Words: Entry (append-only), Notice (one message to one person), Letter (a demo mail that never left the house).
Leans on municipalities and core.
"""
