"""Idols, groups and tags: their lists, and a feed for each."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from gallery.models import Idol, IdolGroup, Tag
from gallery.queries.catalogue import groups_page, idols_page, tag_of_alias, tags_page
from gallery.queries.feeds import group_page, idol_page, tag_page
from gallery.queries.pages import BadCursor, Page

from .feed import read_feed


@require_safe
def idols(request: HttpRequest) -> HttpResponse:
    return _list(request, "gallery/idols.html", idols_page)


@require_safe
def groups(request: HttpRequest) -> HttpResponse:
    return _list(request, "gallery/groups.html", groups_page)


@require_safe
def tags(request: HttpRequest) -> HttpResponse:
    return _list(request, "gallery/tags.html", tags_page)


@require_safe
def idol(request: HttpRequest, slug: str) -> HttpResponse:
    entry = get_object_or_404(
        Idol.objects.select_related("agency").prefetch_related("aliases", "groups"), slug=slug
    )
    return _entry(request, "gallery/idol.html", entry, idol_page)


@require_safe
def group(request: HttpRequest, slug: str) -> HttpResponse:
    groups = IdolGroup.objects.select_related("agency").prefetch_related("aliases", "idols")
    return _entry(request, "gallery/group.html", get_object_or_404(groups, slug=slug), group_page)


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """Another name of a tag leads to the tag."""
    entry = Tag.objects.public().filter(slug=slug).prefetch_related("aliases").first()
    if entry is not None:
        return _entry(request, "gallery/tag.html", entry, tag_page)
    target = tag_of_alias(slug) or tag_of_alias(slug.replace("-", " "))
    if target is None:
        raise Http404("no such tag")
    return HttpResponsePermanentRedirect(reverse("gallery:tag", args=[target.slug]))


def _list(request: HttpRequest, template: str, read: Callable[[str], Page[Any]]) -> HttpResponse:
    after = request.GET.get("after", "")
    try:
        page = read(after)
    except BadCursor as error:
        raise Http404("no such place in the list") from error
    return render(request, template, {"page": page, "is_first_page": not after})


def _entry(
    request: HttpRequest, template: str, entry: Idol | IdolGroup | Tag, read: Callable[..., Page[Any]]
) -> HttpResponse:
    feed = read_feed(request)
    return render(request, template, {"entry": entry, **feed.context(read(entry, feed.making, feed.after))})
