"""Forms of keeping the place: they parse what was typed and decide nothing."""
