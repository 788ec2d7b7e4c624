"""Addresses about children: register checks of leaders, and who may collect a child."""

from django.urls import path

from ..views.children import checks, collectors

urlpatterns = [
    path("children/checks/", checks.checks, name="checks"),
    path("children/checks/<uuid:person>/", checks.check, name="check"),
    path("children/<uuid:child>/collectors/", collectors.collectors, name="collectors"),
    path("children/collectors/<int:collector>/end/", collectors.collector_end, name="collector_end"),
]
