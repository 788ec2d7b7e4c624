"""Measuring: how fast, how fair, how small. Each number is taken over HTTP from a server started as a town would start it."""
