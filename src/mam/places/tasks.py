"""Jobs of the place."""
