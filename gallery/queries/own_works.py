"""A maker's own works in every state, newest first."""

from django.conf import settings

from accounts.models import User
from gallery.models import Artwork

from .pages import Page, cut_page


def own_page(maker: User, after: int | None = None) -> Page[Artwork]:
    """Two queries, however many works; the cursor is the work's id, which grows with time."""
    works = Artwork.all_objects.filter(maker=maker).select_related("upload").prefetch_related("renditions")
    if after is not None:
        works = works.filter(pk__lt=after)
    size = settings.PAGE_SIZE
    return cut_page(works.order_by("-pk")[: size + 1], size, lambda work: work.pk)
