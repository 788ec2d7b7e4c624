"""Addresses of initiatives, a file for each part."""

from . import front

app_name = "initiatives"
urlpatterns = [*front.urlpatterns]
