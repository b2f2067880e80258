"""Routes of the gallery; one module per page family under views/."""

from django.urls import path

from .views import browse

app_name = "gallery"
urlpatterns = [
    path("", browse.home, name="home"),
]
