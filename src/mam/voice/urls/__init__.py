"""Addresses of the voice of residents, a file for each part."""

from . import ballots, board, consultations, front, listening, needs, topics

app_name = "voice"
urlpatterns = [
    *front.urlpatterns, *board.urlpatterns, *ballots.urlpatterns, *consultations.urlpatterns, *listening.urlpatterns,
    *needs.urlpatterns, *topics.urlpatterns,
]  # fmt: skip
