"""Routes of the gallery; one module per page family under views/."""

from django.urls import path

from .views import (
    acceptance,
    artwork,
    autocomplete,
    browse,
    catalogue,
    guidelines,
    media,
    profile,
    search,
    seo,
    social,
)

app_name = "gallery"
urlpatterns = [
    path("", browse.home, name="home"),
    path("newest.atom", seo.NewestFeed(), name="newest_feed"),
    path("search/", search.search, name="search"),
    path("autocomplete/<slug:kind>/", autocomplete.autocomplete, name="autocomplete"),
    path("a/<slug:public_id>/", artwork.artwork, name="artwork"),
    path("a/<slug:public_id>/like/", social.like, name="like"),
    path("a/<slug:public_id>/comments/", social.comments, name="comments"),
    path("comments/<int:comment_id>/edit/", social.comment_edit, name="comment_edit"),
    path("comments/<int:comment_id>/delete/", social.comment_delete, name="comment_delete"),
    path("idols/", catalogue.idols, name="idols"),
    path("idols/<slug:slug>/", catalogue.idol, name="idol"),
    path("groups/", catalogue.groups, name="groups"),
    path("groups/<slug:slug>/", catalogue.group, name="group"),
    path("tags/", catalogue.tags, name="tags"),
    path("tags/<str:slug>/", catalogue.tag, name="tag"),
    path("@<str:handle>/", profile.profile, name="profile"),
    path("media/<path:path>", media.media, name="media"),
    path("robots.txt", seo.robots, name="robots"),
    path("sitemap.xml", seo.sitemap, name="sitemap"),
    path("sitemap-<slug:section>.xml", seo.sitemap_section, name="sitemap_section"),
    path(".well-known/security.txt", seo.security_txt, name="security_txt"),
    path("guidelines/", guidelines.current, name="guidelines"),
    path("guidelines.json", guidelines.as_json, name="guidelines_json"),
    path("guidelines/accept/", acceptance.accept, name="accept_guidelines"),
    path("guidelines/history/", guidelines.history, name="guidelines_history"),
    path("guidelines/<int:number>/", guidelines.one_version, name="guidelines_version"),
    path("guidelines/<int:number>/changes/", guidelines.changes, name="guidelines_changes"),
]
