"""Puts works into feeds and takes them out: the one writer of listed_key, hot_key, tag counts and search entries.

Callers hold the artwork's row lock (select_for_update) in an open transaction.
"""

import datetime
import math

from django.db.models import F

from gallery.models import Artwork, ArtworkGroup, ArtworkIdol, ArtworkTag, Tag
from gallery.search import index_artwork, unindex_artwork

HOT_SECONDS_PER_DECADE = 45_000  # ten times the likes weigh as much as 12.5 hours of youth


def time_key(moment: datetime.datetime, artwork_id: int) -> int:
    """Microseconds since 1970 x 1000 + id mod 1000: sorts by time, and two works never share one in practice."""
    return int(moment.timestamp() * 1_000_000) * 1000 + artwork_id % 1000


def heat_key(likes: int, moment: datetime.datetime, artwork_id: int) -> int:
    """log10(likes) plus publication time in units of 12.5 h, scaled to a whole number; fixed until likes change."""
    heat = math.log10(max(likes, 1)) + moment.timestamp() / HOT_SECONDS_PER_DECADE
    return int(heat * 1_000_000_000) * 1000 + artwork_id % 1000


def list_artwork(artwork: Artwork) -> None:
    """Give a published work its place in every feed. `published_at` must be set; saves the keys."""
    assert artwork.published_at is not None  # noqa: S101  (a caller's bug, not a user's)
    artwork.listed_key = time_key(artwork.published_at, artwork.pk)
    artwork.hot_key = heat_key(artwork.like_count, artwork.published_at, artwork.pk)
    _write_keys(artwork)
    _count_tags(artwork, +1)
    index_artwork(artwork)


def unlist_artwork(artwork: Artwork) -> None:
    """Take a work out of every feed; counts, comments and likes stay for a possible return."""
    if artwork.listed_key is None:
        return
    artwork.listed_key = artwork.hot_key = None
    _write_keys(artwork)
    _count_tags(artwork, -1)
    unindex_artwork(artwork)


def relist_artwork(artwork: Artwork) -> None:
    """After idols, groups, tags or searchable text of a listed work changed through other rows."""
    for through in (ArtworkIdol, ArtworkGroup, ArtworkTag):
        through.objects.filter(artwork=artwork).update(listed_key=artwork.listed_key)
    if artwork.listed_key is not None:
        index_artwork(artwork)


def redate_artwork(artwork: Artwork, published_at: datetime.datetime) -> None:
    """Move a listed work to another day of publication: for imports, which bring dates of their own."""
    if artwork.listed_key is None:
        return
    artwork.published_at = published_at
    artwork.listed_key = time_key(published_at, artwork.pk)
    artwork.hot_key = heat_key(artwork.like_count, published_at, artwork.pk)
    _write_keys(artwork)
    index_artwork(artwork)


def refresh_heat(artwork: Artwork) -> None:
    """After like_count changed."""
    if artwork.listed_key is None or artwork.published_at is None:
        return
    artwork.hot_key = heat_key(artwork.like_count, artwork.published_at, artwork.pk)
    Artwork.all_objects.filter(pk=artwork.pk).update(hot_key=artwork.hot_key)


def _write_keys(artwork: Artwork) -> None:
    """One statement for the work (the database wants state and keys to agree), one per heading."""
    Artwork.all_objects.filter(pk=artwork.pk).update(
        state=artwork.state,
        state_reason=artwork.state_reason,
        state_changed_at=artwork.state_changed_at,
        published_at=artwork.published_at,
        listed_key=artwork.listed_key,
        hot_key=artwork.hot_key,
    )
    for through in (ArtworkIdol, ArtworkGroup, ArtworkTag):
        through.objects.filter(artwork=artwork).update(listed_key=artwork.listed_key)


def _count_tags(artwork: Artwork, change: int) -> None:
    tag_ids = sorted(ArtworkTag.objects.filter(artwork=artwork).values_list("tag_id", flat=True))
    list(
        Tag.objects.select_for_update().filter(pk__in=tag_ids).order_by("pk")
    )  # one lock order for all writers
    Tag.objects.filter(pk__in=tag_ids).update(work_count=F("work_count") + change)
