"""What a moderation decision does to a comment. The caller has authorised and runs in a transaction."""

import logging

from django.utils.translation import gettext_lazy as _

from gallery.models import Artwork, Comment, CommentState

from .errors import Refused
from .moderated_artworks import Undo
from .social import count_comments

logger = logging.getLogger(__name__)


def conceal_comment(comment: Comment, state: CommentState, reason: str) -> Undo:
    """Out of sight: HIDDEN while it is looked at, or REMOVED by decision. The words stay in the row.

    Raises Refused("gone") for what its author, or the maker of the picture, has deleted.
    """
    work, locked = _lock(comment)
    undo = {"state": str(locked.state)}
    _move(work, locked, state)
    logger.info("comment %s: %s, %s", locked.pk, state, reason)
    return undo


def reinstate_comment(comment: Comment, undo: Undo) -> None:
    """Back to what it was. Raises Refused: gone, not_concealed."""
    work, locked = _lock(comment)
    if locked.state == CommentState.VISIBLE:
        raise Refused("not_concealed", _("This comment is not out of sight."))
    _move(work, locked, CommentState(undo["state"]))


def _lock(comment: Comment) -> tuple[Artwork, Comment]:
    """The work first: the order of gallery.domain.social."""
    work = Artwork.all_objects.select_for_update().get(pk=comment.artwork_id)
    locked = Comment.objects.select_for_update().get(pk=comment.pk)
    if locked.state == CommentState.DELETED:
        raise Refused("gone", _("This comment has been deleted."))
    return work, locked


def _move(work: Artwork, comment: Comment, state: CommentState) -> None:
    """The number under the picture counts what can be read."""
    change = (state == CommentState.VISIBLE) - (comment.state == CommentState.VISIBLE)
    comment.state = state
    comment.save(update_fields=["state"])
    if change:
        count_comments(work, change)
