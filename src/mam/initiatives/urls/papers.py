"""Addresses of official papers."""

from django.urls import path

from ..views.papers import files, papers, patrons
from .initiatives import ONE

urlpatterns = [
    path(f"{ONE}papers/", papers.papers, name="papers"),
    path(f"{ONE}papers/<slug:kind>/", papers.paper, name="paper"),
    path(f"{ONE}papers/<slug:kind>/patron/", patrons.paper_patron, name="paper_patron"),
    path(f"{ONE}papers/<slug:kind>/made/", files.paper_made, name="paper_made"),
    path(f"{ONE}papers/<slug:kind>/draft.<slug:ending>", files.paper_file, name="paper_file"),
]
