"""The deeds of topics: opening and moving them, talk, statements, opinion groups, moderation, paper."""
