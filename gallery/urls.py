"""Routes of the gallery; one module per page family under views/."""

from django.urls import path

from .views import acceptance, browse, guidelines

app_name = "gallery"
urlpatterns = [
    path("", browse.home, name="home"),
    path("guidelines/", guidelines.current, name="guidelines"),
    path("guidelines.json", guidelines.as_json, name="guidelines_json"),
    path("guidelines/accept/", acceptance.accept, name="accept_guidelines"),
    path("guidelines/history/", guidelines.history, name="guidelines_history"),
    path("guidelines/<int:number>/", guidelines.one_version, name="guidelines_version"),
    path("guidelines/<int:number>/changes/", guidelines.changes, name="guidelines_changes"),
]
