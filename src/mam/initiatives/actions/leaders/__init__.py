"""Deeds of leaders: what the house sees of somebody who steps forward, their answer, and counts without names."""
