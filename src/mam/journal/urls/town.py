"""Addresses of messages inside a town: switching a topic off, and what the gateway for text messages brings."""

from django.urls import path

from ..views import incoming, stopping

app_name = "messages"
urlpatterns = [
    path("off/<str:token>/", stopping.off, name="off"),
    path("sms/<str:secret>/", incoming.sms, name="sms"),
]
