"""Pure methods of the place: dates of a series and opening hours. No tables, no web, no clock."""
