"""Addresses of pages that show the place."""

from django.urls import path

from ..views.showing import find, week

urlpatterns = [
    path("<slug:centre>/find/", find.find, name="find"),
    path("<slug:centre>/week/", week.week, name="week"),
]
