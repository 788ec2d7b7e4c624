"""Deeds of support: asking, taking, advice, answers, loans and reminders."""
