"""Addresses of the programme as everybody reads it."""

from django.urls import path

from ..views.public import programme

urlpatterns = [
    path("", programme.index, name="index"),
]
