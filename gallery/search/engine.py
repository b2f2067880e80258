"""What a search engine must be able to do; settings.SEARCH_ENGINE names the one in use."""

from collections.abc import Iterable
from functools import cache
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string


class SearchEngine(Protocol):
    def index(self, artwork_ids: Iterable[int]) -> None:
        """Make these works findable if they are listed, unfindable if not; replaces what was there."""

    def unindex(self, artwork_ids: Iterable[int]) -> None:
        """Make these works unfindable."""

    def search(self, query: str, making: str, after: int | None, limit: int) -> list[int]:
        """Keys (Artwork.listed_key) of works that contain every word of the query, newest first.

        `making` narrows to one way of making, "" does not. `after` is the last key of the page before.
        """


@cache
def _load(path: str) -> SearchEngine:
    return import_string(path)()


def engine() -> SearchEngine:
    return _load(settings.SEARCH_ENGINE)
