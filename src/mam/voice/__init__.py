"""Głos: what residents say, and what becomes of it.

Words: a Conversation is a listening talk, a Need what somebody lacks or what is wrong, a Topic one matter that gathers needs.
A Statement is one sentence to agree with or not; a Consultation is an official question whose Comments get a Reply each.
A Ballot is one voting held, a Vote what one person cast in it. Leans on programme (meetings about a topic) and people.
"""
