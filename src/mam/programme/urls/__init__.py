"""Addresses of the programme, a file for each way of using it."""

from . import attendance, events, paper, public, sign_ups

app_name = "programme"
urlpatterns = [
    *public.urlpatterns,
    *events.urlpatterns,
    *sign_ups.urlpatterns,
    *attendance.urlpatterns,
    *paper.urlpatterns,
]
