"""Forms of people: they parse what was typed and never decide."""
