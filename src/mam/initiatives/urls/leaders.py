"""Addresses of leaders."""

from django.urls import path

from ..views.leaders import counts, leading

urlpatterns = [
    path("leaders/", counts.leader_counts_page, name="leader_counts"),
    path("leaders/counts.csv", counts.leader_counts_file, name="leader_counts_file"),
    path("leaders/me/", leading.leading, name="leading"),
    path("leaders/people/<uuid:person>/", leading.leading_for, name="leading_for"),
]
