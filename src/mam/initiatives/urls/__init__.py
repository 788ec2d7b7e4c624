"""Addresses of initiatives, a file for each part."""

from . import front, initiatives, support

app_name = "initiatives"
urlpatterns = [*front.urlpatterns, *initiatives.urlpatterns, *support.urlpatterns]
