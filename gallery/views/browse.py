"""Home: the newest and the most liked works."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gallery.queries.feeds import newest_page, popular_page

from .feed import read_feed

SORTS = {"newest": newest_page, "popular": popular_page}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    sort = request.GET.get("sort", "newest")
    if sort not in SORTS:
        raise Http404("no such order")
    feed = read_feed(request, sort="" if sort == "newest" else sort)
    page = SORTS[sort](feed.making, feed.after)
    tabs = {name: feed.address(sort="" if name == "newest" else name) for name in SORTS}
    return render(request, "gallery/home.html", {**feed.context(page), "sort": sort, "tabs": tabs})
