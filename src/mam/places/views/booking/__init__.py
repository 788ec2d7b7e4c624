"""Pages of asking, keeping, changing and giving back a booking, and of the desk that does it for others."""
