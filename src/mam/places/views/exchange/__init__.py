"""Pages of what comes in and goes out: calendars taken over, addresses of calendars, lists."""
