"""Official papers from plain facts: which sections in which order, what is missing, and what the law does not allow."""
