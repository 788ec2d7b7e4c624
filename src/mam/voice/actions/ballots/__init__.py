"""Deeds of votings, from the first draft to the published result."""
