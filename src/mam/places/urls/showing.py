"""Addresses of pages that show the place."""

from django.urls import path

from ..views.showing import week

urlpatterns = [
    path("<slug:centre>/week/", week.week, name="week"),
]
