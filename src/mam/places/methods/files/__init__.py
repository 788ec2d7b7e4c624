"""Files of other calendars turned into rows, and rows turned into safe sheets. Pure: no tables, no web, no clock."""
