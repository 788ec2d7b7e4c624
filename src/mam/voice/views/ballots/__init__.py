"""Pages of votings."""
