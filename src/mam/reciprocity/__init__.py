"""Wzajemność: what neighbours give each other and the house, and who works as a volunteer.

Words: a Favour is help, a skill, a thing or a ride that somebody gives or asks for; an Exchange is one favour done, settled in hours.
A Duty is an open shift of work for the house; a VolunteerAgreement says who works, at what, from when until when, and who insures.
Leans on programme and people.
"""
