"""Municipalities (Gminy): the town is the tenant; everything the house knows belongs to exactly one.

Words: Municipality, Owned (base of every table), scope, DatedSetting (a number of law or house rule, valid from a day).
Leans on core only.
"""
