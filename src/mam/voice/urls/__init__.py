"""Addresses of the voice of residents, a file for each part."""

from . import ballots, front

app_name = "voice"
urlpatterns = [*front.urlpatterns, *ballots.urlpatterns]
