"""The one writer of an artwork's state: feeds follow, and whoever listens hears of it."""

from django.utils import timezone

from gallery.models import Artwork, ArtworkState
from gallery.signals import artwork_state_changed

from .listing import list_artwork, unlist_artwork

# Reason of a work that was taken out of sight and comes back by decision; behind a colon stands where to.
REINSTATED = "reinstated"


def move_artwork(artwork: Artwork, state: ArtworkState, reason: str = "") -> None:
    """Into a state, and into or out of the feeds with it. Needs the artwork's row lock in an open transaction."""
    old_state, old_reason = artwork.state, artwork.state_reason
    artwork.state, artwork.state_reason, artwork.state_changed_at = state, reason, timezone.now()
    if state == ArtworkState.PUBLISHED and artwork.listed_key is None:
        artwork.published_at = artwork.published_at or artwork.state_changed_at
        list_artwork(artwork)
    elif state != ArtworkState.PUBLISHED and artwork.listed_key is not None:
        unlist_artwork(artwork)
    else:
        artwork.save(update_fields=["state", "state_reason", "state_changed_at"])
    artwork_state_changed.send(
        Artwork, artwork=artwork, old_state=old_state, old_reason=old_reason, new_state=state, reason=reason
    )


def is_coming_back(artwork: Artwork) -> bool:
    """Whether its files are being made again after a decision: nothing on the way may make it a draft."""
    is_reinstated = artwork.state_reason.partition(":")[0] == REINSTATED
    return artwork.state == ArtworkState.PROCESSING and is_reinstated
