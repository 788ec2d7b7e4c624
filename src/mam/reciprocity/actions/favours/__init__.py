"""The deeds of favours, exchanges and hours."""
