"""The front door: network pages first, then each town below its own name."""

from django.urls import include, path

town = [
    path("", include("mam.people.urls")),
    path("messages/", include("mam.journal.urls.town")),
    path("places/", include("mam.places.urls")),
    path("programme/", include("mam.programme.urls")),
    path("voice/", include("mam.voice.urls")),
    path("reciprocity/", include("mam.reciprocity.urls")),
    path("initiatives/", include("mam.initiatives.urls")),
]
urlpatterns = [
    path("", include("mam.ui.urls")),
    path("accounts/", include("mam.people.urls.account")),
    path("letters/", include("mam.journal.urls")),
    path("demo/", include("mam.demo.urls")),
    path("<slug:municipality>/", include(town)),
    path("", include("mam.home.urls")),
]
handler403 = "mam.ui.views.forbidden"
handler404 = "mam.ui.views.not_found"
handler500 = "mam.ui.views.server_fault"
