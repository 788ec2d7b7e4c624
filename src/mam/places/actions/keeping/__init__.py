"""Keeping the place: its things, hours, photos, rules and people, each changed by one deed that the journal tells."""
