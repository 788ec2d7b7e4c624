"""Addresses of the place, a file for each way of using it."""

from . import booking, exchange, keeping, showing

app_name = "places"
urlpatterns = [*booking.urlpatterns, *exchange.urlpatterns, *keeping.urlpatterns, *showing.urlpatterns]
