"""Addresses of reciprocity, a file for each part."""

from . import favours, front, volunteers

app_name = "reciprocity"
urlpatterns = [*front.urlpatterns, *favours.urlpatterns, *volunteers.urlpatterns]
