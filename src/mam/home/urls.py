from django.urls import path

from .views import front, pages

app_name = "home"
town = "<slug:municipality>/"
urlpatterns = [
    path("", front.network, name="network"),
    path(town, front.town, name="town"),
    path(f"{town}accessibility/", pages.accessibility, name="accessibility"),
    path(f"{town}pages/", pages.index, name="pages"),
    path(f"{town}pages/<slug:page>/", pages.page, name="page"),
    path(f"{town}pages/<slug:page>/edit/", pages.edit, name="page_edit"),
    path(f"{town}pages/<slug:page>/versions/", pages.versions, name="page_versions"),
    path(f"{town}pages/<slug:page>/versions/<int:number>/", pages.restore, name="page_restore"),
]
