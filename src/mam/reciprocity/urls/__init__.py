"""Addresses of reciprocity, a file for each part."""

from . import favours, front

app_name = "reciprocity"
urlpatterns = [*front.urlpatterns, *favours.urlpatterns]
