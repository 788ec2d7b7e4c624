"""Pages that show the place to anyone: the centre, its things, search, week, day."""
