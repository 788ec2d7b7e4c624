"""Addresses of the programme, a file for each way of using it."""

from . import attendance, children, events, outcome, paper, public, sign_ups

app_name = "programme"
urlpatterns = [
    *public.urlpatterns,
    *events.urlpatterns,
    *sign_ups.urlpatterns,
    *attendance.urlpatterns,
    *children.urlpatterns,
    *outcome.urlpatterns,
    *paper.urlpatterns,
]
