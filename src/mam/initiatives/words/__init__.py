"""Kinds and states of initiatives, a file for each part."""
