"""Deeds of initiatives: beginning, team, plan, promises, dates, progress and result."""
