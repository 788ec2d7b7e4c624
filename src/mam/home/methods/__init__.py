"""Pure maths and words of the front pages, without tables."""
