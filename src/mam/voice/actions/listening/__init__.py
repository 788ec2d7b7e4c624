"""The deeds of listening: conversations, walks from door to door, shifts, cards from paper, the map of assets."""
