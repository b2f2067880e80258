"""Addresses for crawlers, in chunks that are one index range each."""

import datetime

from django.db.models import QuerySet
from django.urls import reverse

from gallery.models import Artwork, ArtworkQuerySet, Idol, IdolGroup, Tag

from .pages import read_cursor

CHUNK = 5000
MOST_CHUNKS = 40  # per section in the index: of works the newest 200,000
Address = tuple[str, datetime.datetime | None]
CATALOGUE = {"idols": Idol, "groups": IdolGroup, "tags": Tag}
SECTIONS = ("artworks", *CATALOGUE)


def section_starts(section: str) -> list[str]:
    """The `after` of every chunk; "" begins the first."""
    starts = [""]
    while len(starts) < MOST_CHUNKS:
        last = _keys(section, starts[-1])[CHUNK - 1 : CHUNK + 1]
        if len(last) < 2:  # nothing follows this chunk
            break
        starts.append(str(last[0]))
    return starts


def section_addresses(section: str, after: str) -> list[Address]:
    """Path and time of the last change. Raises BadCursor."""
    if section == "artworks":
        rows = _works(after).values_list("public_id", "edited_at", "published_at")[:CHUNK]
        return [(reverse("gallery:artwork", args=[code]), edited or first) for code, edited, first in rows]
    route = f"gallery:{section.removesuffix('s')}"
    return [(reverse(route, args=[slug]), None) for slug in _slugs(section, after)[:CHUNK]]


def _keys(section: str, after: str) -> QuerySet:
    if section == "artworks":
        return _works(after).values_list("listed_key", flat=True)
    return _slugs(section, after)


def _works(after: str) -> ArtworkQuerySet:
    works = Artwork.objects.listed().order_by("-listed_key")
    key = read_cursor(after)
    return works if key is None else works.filter(listed_key__lt=key)


def _slugs(section: str, after: str) -> QuerySet:
    entries = Tag.objects.public() if section == "tags" else CATALOGUE[section]._default_manager.all()
    entries = entries.order_by("slug")
    return entries.filter(slug__gt=after).values_list("slug", flat=True)
