"""Addresses of asking, keeping, changing and giving back a booking, and of the desk."""

from django.urls import path

from ..views.booking import calendar, cancellation, change, deciding, desk, for_others, mine, single

urlpatterns = [
    path("bookings/", mine.mine, name="mine"),
    path("bookings/<uuid:booking>/", mine.booking, name="booking"),
    path("bookings/<uuid:booking>/calendar.ics", calendar.booking_calendar, name="booking_calendar"),
    path("bookings/<uuid:booking>/change/", change.change, name="change"),
    path("bookings/<uuid:booking>/cancellation/", cancellation.cancellation, name="cancellation"),
    path("bookings/<uuid:booking>/cancellation/undoing/", cancellation.undo, name="undo"),
    path("bookings/<uuid:booking>/slip/", mine.slip, name="slip"),
    path("bookings/<uuid:booking>/decision/", deciding.decision, name="decision"),
    path("series/<uuid:series>/", mine.series_dates, name="series_dates"),
    path("series/<uuid:series>/failed/<int:failed>/", mine.retry, name="retry"),
    path("release/<str:token>/", cancellation.release_page, name="release"),
    path("<slug:centre>/book/", single.book, name="book"),
    path("<slug:centre>/book/series/", single.series, name="series"),
    path("<slug:centre>/requests/", deciding.requests, name="requests"),
    path("<slug:centre>/desk/", desk.desk, name="desk"),
    path("<slug:centre>/desk/book/", for_others.desk_book, name="desk_book"),
    path("<slug:centre>/desk/person/", for_others.desk_person, name="desk_person"),
    path("<slug:centre>/desk/paper/", desk.paper_form, name="paper_form"),
    path("<slug:centre>/desk/calls/<int:notice>/", desk.called, name="called"),
]
