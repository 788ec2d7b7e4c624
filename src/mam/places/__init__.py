"""Places (Miejsce): the centre, its rooms, desks, equipment and lockers, and how they are lent fairly.

Words: Centre, Thing (anything bookable), Part (what only one booking can hold at a time), Booking, Series, Closure, Host.
Leans on people for who books, on journal for what is told.
"""
