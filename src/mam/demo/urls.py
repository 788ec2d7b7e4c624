from django.urls import path

from .views import cast

app_name = "demo"
urlpatterns = [
    path("", cast.cast, name="cast"),
    path("<slug:town>/<slug:key>/", cast.sign_in, name="sign_in"),
]
