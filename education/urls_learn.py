"""Routes under /learn/ that are not pages of the tree; they stand before it."""

from django.urls import path
from django.views.generic import RedirectView

from .views import learn, learn_feeds, reading

app_name = "learn"
urlpatterns = [
    path("learn/", learn.home, name="home"),
    path("learn/resources/", learn.resources, name="resources"),
    path(
        "learn/search/",
        RedirectView.as_view(pattern_name="learn:resources", query_string=True),
        name="search",
    ),
    path("learn/for/<slug:audience>/", learn.track, name="track"),
    path("learn/partners/", learn.partners, name="partners"),
    path("learn/help/", learn.help_lines, name="help"),
    path("learn/feed.atom", learn_feeds.NewestResources(), name="feed"),
    path("learn/sitemap.xml", learn_feeds.sitemap, name="sitemap"),
    path("learn/resources/<int:page_id>/progress/", reading.progress, name="progress"),
    path("learn/resources/<int:page_id>/done/", reading.done, name="done"),
    path("learn/resources/<int:page_id>/quiz/<slug:block_id>/", reading.quiz, name="quiz"),
]
