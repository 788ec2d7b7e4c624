"""Addresses of what comes in and goes out."""

from django.urls import path

from ..views.exchange import feeds

urlpatterns = [
    path("feeds/", feeds.feeds, name="feeds"),
    path("feeds/<int:address>/revocation/", feeds.revocation, name="feed_revocation"),
    path("feeds/<str:token>.ics", feeds.feed, name="feed"),
]
