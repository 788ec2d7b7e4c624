"""Kinds and states of what residents say, a file for each part."""
