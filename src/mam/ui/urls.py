from django.urls import path

from . import views

app_name = "ui"
urlpatterns = [
    path("reading/", views.set_reading, name="reading"),
    path("language/", views.set_language, name="language"),
    path("style/", views.style_guide, name="style_guide"),
    path("styles.css", views.styles, name="styles"),
    path("robots.txt", views.robots, name="robots"),
    path("favicon.ico", views.favicon, name="favicon"),
]
