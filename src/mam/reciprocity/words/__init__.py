"""Kinds and states of reciprocity, a file for each part."""
