"""Addresses of the programme, a file for each way of using it."""

from . import attendance, children, events, outcome, paper, photos, public, sign_ups

app_name = "programme"
# The public pages come last: the page of a date takes any word after the event.
urlpatterns = [
    *events.urlpatterns,
    *sign_ups.urlpatterns,
    *attendance.urlpatterns,
    *children.urlpatterns,
    *outcome.urlpatterns,
    *paper.urlpatterns,
    *photos.urlpatterns,
    *public.urlpatterns,
]
