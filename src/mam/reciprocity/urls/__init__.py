"""Addresses of reciprocity, a file for each part."""

from . import front

app_name = "reciprocity"
urlpatterns = [*front.urlpatterns]
