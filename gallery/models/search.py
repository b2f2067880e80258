"""The searchable text of one published artwork, cut into overlapping pairs of letters."""

from django.db import models

from .artwork import Artwork


class SearchEntry(models.Model):
    """Written by gallery.search only.

    The engine's own index hangs on this table (gallery.search.schema) and follows it by itself: a generated
    tsvector column on PostgreSQL, an FTS5 table kept by triggers on SQLite.
    """

    artwork = models.OneToOneField(Artwork, models.CASCADE, primary_key=True, related_name="search_entry")
    listed_key = models.BigIntegerField(default=0)  # the work's own; results are ordered by it
    grams = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["-listed_key"], name="search_newest")]  # results of frequent words

    def __str__(self) -> str:
        return f"search entry of {self.artwork_id}"
