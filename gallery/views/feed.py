"""What the address of a feed says, and the addresses that a feed page offers."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gallery.models import Making
from gallery.queries.pages import BadCursor, Page, read_cursor

SHORT_LABELS: dict[str, "str | Promise"] = {
    "": _("All"),
    Making.RETOUCHED: _("Retouched"),
    Making.COLLAGE: _("Collage"),
    Making.DRAWN: _("Drawn"),
    Making.AI_MODIFIED: _("AI-modified"),
    Making.FACE_SWAP: _("Face swap"),
    Making.AI_GENERATED: _("AI-generated"),
}


@dataclass(frozen=True)
class FeedRequest:
    """Path and the parameters that a feed understands; everything else in the address is dropped."""

    path: str
    making: str
    after: int | None
    kept: dict[str, str]  # sort, q: whatever the page itself understands

    def address(self, **changes: object) -> str:
        """This feed with some parameters changed; empty ones are left out, and so is the place in the feed."""
        wanted = {**self.kept, "making": self.making, **changes}
        query = urlencode({name: value for name, value in wanted.items() if value})
        return f"{self.path}?{query}" if query else self.path

    def context(self, page: Page[Any]) -> dict[str, Any]:
        """For templates/components/grid.html, templates/gallery/browse/making_filter.html and the page's head."""
        choices = [
            {"label": label, "url": self.address(making=value), "is_current": value == self.making}
            for value, label in SHORT_LABELS.items()
        ]
        return {
            "artworks": page.items,
            "next_url": self.address(after=page.next_cursor) if page.next_cursor else "",
            "making_choices": choices,
            "making": self.making,
            "is_first_page": self.after is None,
            "first_url": self.address(),
            "canonical_url": settings.SITE_URL + self.address(after=self.after or ""),
        }


def read_feed(request: HttpRequest, **kept: str) -> FeedRequest:
    """Raises Http404 for a way of making or a cursor that does not exist: no address leads to a random page."""
    making = request.GET.get("making", "")
    if making not in SHORT_LABELS:
        raise Http404("no such way of making")
    try:
        after = read_cursor(request.GET.get("after", ""))
    except BadCursor as error:
        raise Http404("no such place in the feed") from error
    return FeedRequest(request.path, making, after, kept)
