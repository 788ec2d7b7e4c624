"""Pure rules of people: numbers and how they are written; no tables."""
