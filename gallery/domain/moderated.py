"""The hooks of moderation in one place. Each act returns the `undo` that its counterpart takes."""

from .moderated_artworks import (
    conceal_artwork,
    reinstate_artwork,
    restrict_artwork,
    unrestrict_artwork,
)
from .moderated_comments import conceal_comment, reinstate_comment
from .moderated_labels import label_artwork, unlabel_artwork
from .moderated_profiles import conceal_profile, reinstate_profile
from .review import release_artwork, revision_of
from .snapshots import snapshot_of_artwork, snapshot_of_comment, snapshot_of_profile

__all__ = [
    "conceal_artwork",
    "conceal_comment",
    "conceal_profile",
    "label_artwork",
    "reinstate_artwork",
    "reinstate_comment",
    "reinstate_profile",
    "release_artwork",
    "restrict_artwork",
    "revision_of",
    "snapshot_of_artwork",
    "snapshot_of_comment",
    "snapshot_of_profile",
    "unlabel_artwork",
    "unrestrict_artwork",
]
