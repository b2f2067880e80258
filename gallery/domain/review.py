"""A person has looked at a held work and lets it through. What is not let through is concealed: moderated_artworks."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery import permissions
from gallery.models import Artwork, ArtworkState, Upload

from .errors import Refused
from .moderated_artworks import TO_RESTRICTED
from .moving import move_artwork
from .uploads import enqueue


def revision_of(artwork: Artwork) -> str:
    """Differs after every edit by the maker."""
    return artwork.edited_at.isoformat() if artwork.edited_at else ""


def release_artwork(
    artwork: Artwork, by: User, seen: str | None = None, *, restricted_for: str = ""
) -> Artwork:
    """Let a held work through: its files go to public storage and it is published a moment later.

    `seen` is the revision that the reviewer has read; None asks no question. With `restricted_for`, the reason of a
    restriction that is in force, it arrives restricted.
    Raises Refused: not_allowed, own_work, not_held, no_file, changed (by its maker since it was read).
    """
    with transaction.atomic():
        locked = _lock_held(artwork, by)
        if seen is not None and seen != revision_of(locked):
            raise Refused("changed", _("The page is out of date. Please read it again."))
        upload = Upload.objects.select_for_update().filter(artwork=locked).first()
        if upload is None or not upload.original_key:
            raise Refused("no_file", _("The original is not here any more."))
        if restricted_for:
            move_artwork(locked, ArtworkState.PROCESSING, TO_RESTRICTED + restricted_for)
        else:
            move_artwork(locked, ArtworkState.HELD, "released")
        enqueue(upload, cleared_by=by, cleared_at=timezone.now(), skips_checks=False, crashes=0)
    return locked


def _lock_held(artwork: Artwork, by: User) -> Artwork:
    if not permissions.can_review(by):
        raise Refused("not_allowed", _("Only reviewers may do this."))
    locked = Artwork.all_objects.select_for_update().get(pk=artwork.pk)
    if locked.maker_id == by.pk:
        raise Refused("own_work", _("Nobody reviews their own work."))
    if locked.state != ArtworkState.HELD:
        raise Refused("not_held", _("This edit does not wait for review any more."))
    return locked
