from django.urls import path

from .views import contents, front, notices, pages, search, versions

app_name = "home"
town = "<slug:municipality>/"
one = f"{town}pages/<slug:page>/"
urlpatterns = [
    path("", front.network, name="network"),
    path(town, front.town, name="town"),
    path(f"{town}week/", front.week, name="week"),
    path(f"{town}search/", search.search, name="search"),
    path(f"{town}accessibility/", notices.accessibility, name="accessibility"),
    path(f"{town}privacy/", notices.privacy, name="privacy"),
    path(f"{town}pages/", contents.index, name="pages"),
    path(f"{town}pages/new/", contents.new, name="page_new"),
    path(one, pages.page, name="page"),
    path(f"{one}visibility/", contents.visibility, name="page_visibility"),
    path(f"{one}edit/", pages.edit, name="page_edit"),
    path(f"{one}versions/", versions.versions, name="page_versions"),
    path(f"{one}versions/<int:number>/", versions.version, name="page_restore"),
]
