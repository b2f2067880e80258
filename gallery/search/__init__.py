"""Search over titles, alt text, tags, idols, groups and makers. The engine is one setting: SEARCH_ENGINE."""

from gallery.models import Artwork


def index_artwork(artwork: Artwork) -> None:
    """Make a listed work findable; replaces what was indexed before."""


def unindex_artwork(artwork: Artwork) -> None:
    """Make a work unfindable."""
