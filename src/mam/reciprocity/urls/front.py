"""Address of the room's own front page."""

from django.urls import path

from ..views import front

urlpatterns = [path("", front.index, name="index")]
