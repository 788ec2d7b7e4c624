"""Addresses: paper."""

urlpatterns = []
