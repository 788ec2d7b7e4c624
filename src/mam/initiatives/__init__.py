"""Inicjatywy: from an idea of residents to a deed, with the help of the house.

Words: an Initiative has a team, a plan of Steps and Pledges (hours, things, skills, money noted only); it asks for Support
and ends with a Result. A Paper is a draft of an official form filled from the same facts. Leans on voice (where it comes from), reciprocity, programme and places.
"""
