"""Addresses of initiatives, a file for each part."""

from . import front, initiatives, leaders, papers, support

app_name = "initiatives"
urlpatterns = [*front.urlpatterns, *initiatives.urlpatterns, *papers.urlpatterns, *support.urlpatterns, *leaders.urlpatterns]
