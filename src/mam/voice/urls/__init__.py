"""Addresses of the voice of residents, a file for each part."""

from . import front

app_name = "voice"
urlpatterns = [*front.urlpatterns]
