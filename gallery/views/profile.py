"""A maker and their works."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gallery.queries.feeds import maker_page
from gallery.queries.makers import find_maker

from .feed import read_feed


@require_safe
def profile(request: HttpRequest, handle: str) -> HttpResponse:
    maker = find_maker(handle)
    if maker is None:
        raise Http404("nobody by this name")
    if handle != maker.handle:
        return HttpResponsePermanentRedirect(maker.get_absolute_url())
    feed = read_feed(request)
    page = maker_page(maker, feed.making, feed.after)
    return render(request, "gallery/profile.html", {"maker": maker, **feed.context(page)})
