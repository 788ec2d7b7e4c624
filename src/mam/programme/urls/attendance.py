"""Addresses: attendance."""

urlpatterns = []
