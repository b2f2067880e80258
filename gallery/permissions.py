"""Who may do what, as predicates over (user, object). Views ask these and nothing else."""

import datetime

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from accounts.models import Standing, User
from gallery.models import EDITABLE, WITHDRAWABLE, Artwork, ArtworkState, Comment, CommentState

Viewer = User | AnonymousUser


def can_write(user: Viewer) -> bool:
    """Signed in and neither suspended nor banned."""
    return isinstance(user, User) and user.effective_standing in (Standing.GOOD, Standing.LIMITED)


def can_upload(user: Viewer) -> bool:
    """May stand before the upload door; the guidelines are asked for by the door itself."""
    return can_write(user) and isinstance(user, User) and user.is_of_age


def can_see_artwork(user: Viewer, artwork: Artwork) -> bool:
    """Reviewers also see what is not public, but nobody's drafts. Views ask gallery.views.sight, which adds the
    second factor."""
    return (
        artwork.is_visible
        or is_maker(user, artwork)
        or (can_review(user) and artwork.state != ArtworkState.DRAFT)
    )


def is_maker(user: Viewer, artwork: Artwork) -> bool:
    return user.is_authenticated and artwork.maker_id == user.pk


def can_edit_artwork(user: Viewer, artwork: Artwork) -> bool:
    return can_write(user) and is_maker(user, artwork) and artwork.state in EDITABLE


def can_withdraw_artwork(user: Viewer, artwork: Artwork) -> bool:
    """Taking one's own work down is open to every standing: it needs no good behaviour."""
    return is_maker(user, artwork) and artwork.state in WITHDRAWABLE


def can_put_back_artwork(user: Viewer, artwork: Artwork) -> bool:
    return can_upload(user) and is_maker(user, artwork) and artwork.state == ArtworkState.WITHDRAWN


def can_like(user: Viewer, artwork: Artwork) -> bool:
    return can_write(user) and artwork.is_visible


def can_comment(user: Viewer, artwork: Artwork) -> bool:
    return (
        can_write(user)
        and isinstance(user, User)
        and user.effective_standing == Standing.GOOD
        and artwork.is_visible
        and artwork.comments_enabled
    )


def is_author(user: Viewer, comment: Comment) -> bool:
    return user.is_authenticated and comment.author_id == user.pk


def can_edit_comment(user: Viewer, comment: Comment) -> bool:
    """The author, for the first minutes, while the page is public."""
    fresh_until = comment.created_at + datetime.timedelta(minutes=settings.COMMENT_EDIT_MINUTES)
    return (
        can_comment(user, comment.artwork)
        and is_author(user, comment)
        and comment.state == CommentState.VISIBLE
        and timezone.now() < fresh_until
    )


def can_delete_comment(user: Viewer, comment: Comment) -> bool:
    """The author, or the maker of the picture under which it stands."""
    own = is_author(user, comment) or (user.is_authenticated and comment.artwork.maker_id == user.pk)
    return own and comment.state == CommentState.VISIBLE


def can_review(user: Viewer) -> bool:
    """Staff who may look at what is not public."""
    return isinstance(user, User) and user.is_staff and user.has_perm("gallery.change_artwork")
