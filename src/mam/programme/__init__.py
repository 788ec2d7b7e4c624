"""Program: what happens in the place, who comes, and how everybody hears of it.

Words: an Event is a happening of a Centre, an Occurrence one date of it; a Series is the rule of its dates, a course has one
SignUp for all of them. A SignUp is a person with companions; a held place is a timed promise to somebody on the waiting list.
Attendance is who came; a HeadCount is how many, without names. Leans on places (rooms booked in the same deed) and people.
"""
