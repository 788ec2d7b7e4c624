"""Ui: the look; components without domain words.
"""
