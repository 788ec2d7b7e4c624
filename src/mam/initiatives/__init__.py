"""Inicjatywy: from an idea of residents to a deed, with the help of the house.

Words: an Initiative has a team, a plan of Steps and Pledges (hours, things, skills, money noted only); it ends with a Result.
Leans on voice (where it comes from), reciprocity, programme and places.
"""
