"""Core: time, text and refusals in plain Python; no tables, no words of the house.

Everybody leans on it and it leans on nobody.
"""
