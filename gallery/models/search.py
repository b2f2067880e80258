"""The searchable text of one published artwork, cut into overlapping pairs of letters."""

from django.db import models

from .artwork import Artwork


class SearchEntry(models.Model):
    """Written by gallery.search only. `grams` is what the engine's own index (tsvector or FTS5) is built on."""

    artwork = models.OneToOneField(Artwork, models.CASCADE, primary_key=True, related_name="search_entry")
    grams = models.TextField()

    def __str__(self) -> str:
        return f"search entry of {self.artwork_id}"
