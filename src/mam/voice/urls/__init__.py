"""Addresses of the voice of residents, a file for each part."""

from . import ballots, front, needs, topics

app_name = "voice"
urlpatterns = [*front.urlpatterns, *ballots.urlpatterns, *needs.urlpatterns, *topics.urlpatterns]
