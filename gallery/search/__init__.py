"""Search over titles, alt text, tags, idols, groups and makers. The engine is one setting: SEARCH_ENGINE."""

from gallery.models import Artwork

from .engine import engine


def index_artwork(artwork: Artwork) -> None:
    """Make a listed work findable; replaces what was indexed before."""
    engine().index([artwork.pk])


def unindex_artwork(artwork: Artwork) -> None:
    """Make a work unfindable."""
    engine().unindex([artwork.pk])


def search_keys(query: str, *, making: str = "", after: int | None = None, limit: int = 43) -> list[int]:
    """listed_key of the works found, newest first; see engine.SearchEngine.search."""
    return engine().search(query, making, after, limit)
