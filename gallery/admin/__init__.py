"""The gallery in the admin: guidelines, catalogue, tags, artworks and their files. One module per subject."""

from . import acceptances, artworks, catalogue, guidelines, guidelines_parts, tags, uploads

__all__ = ["acceptances", "artworks", "catalogue", "guidelines", "guidelines_parts", "tags", "uploads"]
