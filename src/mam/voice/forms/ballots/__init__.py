"""Forms of votings."""
