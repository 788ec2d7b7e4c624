"""Address of the photos that have to be taken down."""

from django.urls import path

from ..views.photos import take_downs

urlpatterns = [path("photos/", take_downs.photos, name="photos")]
