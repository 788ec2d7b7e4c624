"""Addresses of messages inside a town: switching a topic off, and what the gateway for text messages brings and reports."""

from django.urls import path

from ..views import incoming, stopping

app_name = "messages"
urlpatterns = [
    path("off/<str:token>/", stopping.off, name="off"),
    path("sms/<str:secret>/", incoming.sms, name="sms"),
    path("sms/<str:secret>/reports/", incoming.sms_reports, name="sms_reports"),
]
