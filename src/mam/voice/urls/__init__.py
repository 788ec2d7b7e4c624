"""Addresses of the voice of residents, a file for each part."""

from . import ballots, board, consultations, front, needs, topics

app_name = "voice"
urlpatterns = [*front.urlpatterns, *board.urlpatterns, *ballots.urlpatterns, *consultations.urlpatterns, *needs.urlpatterns, *topics.urlpatterns]
