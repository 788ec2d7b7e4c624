"""Addresses of what is printed: the programme, sheets of one date, pictures and texts, and whether a sheet is still true."""

from django.urls import path

from ..views.paper import check, programme

urlpatterns = [
    path("paper/", check.check, name="paper_check"),
    path("paper/programme.pdf", programme.programme, name="programme_pdf"),
]
