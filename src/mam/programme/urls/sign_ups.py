"""Addresses: sign_ups."""

urlpatterns = []
