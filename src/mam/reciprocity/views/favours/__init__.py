"""Pages of favours, exchanges and hours."""
