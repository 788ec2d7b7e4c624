"""Pages of those who keep the place."""
