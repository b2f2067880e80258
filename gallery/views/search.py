"""Search: works by words, and catalogue entries and makers by name on top."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gallery.queries.catalogue import KINDS, match_entries, tags_page
from gallery.queries.feeds import search_page
from gallery.queries.makers import match_makers
from gallery.queries.pages import Page
from gallery.search.text import MAX_QUERY_LENGTH

from .feed import read_feed

MATCHES_SHOWN = 6
TAGS_SUGGESTED = 12


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    query = request.GET.get("q", "").replace("\x00", "").strip()[:MAX_QUERY_LENGTH]
    feed = read_feed(request, q=query)
    page = search_page(query, feed.making, feed.after) if query else Page([], "")
    context = {"query": query, **feed.context(page)}
    if feed.after is None and query:
        context |= {kind: match_entries(kind, query, MATCHES_SHOWN) for kind in KINDS}
        context["makers"] = match_makers(query)
    if not page.items:
        context["suggested_tags"] = tags_page().items[:TAGS_SUGGESTED]
    return render(request, "gallery/search.html", context)
