"""Addresses of what is printed: the programme, sheets of one date, pictures and texts, and whether a sheet is still true."""

from django.urls import path

from ..views.paper import check, dates, programme

urlpatterns = [
    path("paper/", check.check, name="paper_check"),
    path("paper/programme.pdf", programme.programme, name="programme_pdf"),
    path("paper/leaflet.pdf", programme.leaflet, name="leaflet"),
    path("events/<slug:event>/<slug:date>/poster.pdf", dates.poster, name="poster"),
    path("events/<slug:event>/<slug:date>/<slug:shape>.png", dates.picture, name="picture"),
    path("events/<slug:event>/<slug:date>/attendance-list.pdf", dates.attendance_list, name="attendance_list"),
    path("events/<slug:event>/<slug:date>/badges.pdf", dates.badges, name="badges"),
    path("events/<slug:event>/<slug:date>/texts/", dates.texts, name="texts"),
]
