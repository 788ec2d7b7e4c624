"""Addresses of pages that show the place."""

from django.urls import path

from ..views.showing import centre, day, find, thing, week, week_print

urlpatterns = [
    path("", centre.index, name="index"),
    path("<slug:centre>/", centre.centre, name="centre"),
    path("<slug:centre>/find/", find.find, name="find"),
    path("<slug:centre>/week/", week.week, name="week"),
    path("<slug:centre>/week/print/", week_print.week_print, name="week_print"),
    path("<slug:centre>/day/", day.day, name="day"),
    path("<slug:centre>/things/<slug:thing>/", thing.thing, name="thing"),
]
