"""Likes and comments. Every writer locks the artwork first: the counters are exact, however many come at once."""

import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models import Artwork, Comment, CommentState, Like
from gallery.permissions import can_comment, can_delete_comment, can_edit_comment, can_like

from .errors import Refused
from .listing import refresh_heat

COMMENT_MAX_LENGTH = 1000
REPEAT_SECONDS = 60  # the same words by the same person within this time are a double click


@transaction.atomic
def like_artwork(user: User, artwork: Artwork) -> Artwork:
    """Like a work; twice is the same as once. Raises Refused: like_closed."""
    work = _lock(artwork.pk)
    if not can_like(user, work):
        raise Refused("like_closed", _("This edit cannot be liked now."))
    _like, is_new = Like.objects.get_or_create(artwork=work, user=user)
    return _count_likes(work, +1) if is_new else work


@transaction.atomic
def unlike_artwork(user: User, artwork: Artwork) -> Artwork:
    """Take one's like back, whatever became of the work; twice is the same as once."""
    work = _lock(artwork.pk)
    deleted, _by_model = Like.objects.filter(artwork=work, user=user).delete()
    return _count_likes(work, -1) if deleted else work


@transaction.atomic
def add_comment(author: User, artwork: Artwork, body: str) -> Comment:
    """Raises Refused: comments_closed, comment_empty, comment_too_long."""
    work = _lock(artwork.pk)
    if not can_comment(author, work):
        raise Refused("comments_closed", _("Comments are closed here."))
    text = _clean(body)
    since = timezone.now() - datetime.timedelta(seconds=REPEAT_SECONDS)
    own = Comment.objects.filter(artwork=work, author=author, state=CommentState.VISIBLE)
    repeated = own.filter(body=text, created_at__gte=since).first()
    if repeated is not None:
        return repeated
    comment = Comment.objects.create(artwork=work, author=author, body=text)
    count_comments(work, +1)
    return comment


@transaction.atomic
def edit_comment(user: User, comment: Comment, body: str) -> Comment:
    """Change one's own words while they are fresh. Raises Refused: comment_fixed, comment_empty, comment_too_long."""
    work = _lock(comment.artwork_id)
    comment = Comment.objects.select_for_update().get(pk=comment.pk)
    comment.artwork = work
    if not can_edit_comment(user, comment):
        minutes = settings.COMMENT_EDIT_MINUTES
        message = _("A comment can be edited by its author for %(minutes)d minutes.") % {"minutes": minutes}
        raise Refused("comment_fixed", message)
    text = _clean(body)
    if text != comment.body:
        comment.body, comment.edited_at = text, timezone.now()
        comment.save(update_fields=["body", "edited_at"])
    return comment


@transaction.atomic
def delete_comment(user: User, comment: Comment) -> Comment:
    """Take a comment away for good: the row stays, the words go. Raises Refused: comment_not_yours."""
    work = _lock(comment.artwork_id)
    comment = Comment.objects.select_for_update().get(pk=comment.pk)
    comment.artwork = work
    if comment.state == CommentState.DELETED:
        return comment
    if not can_delete_comment(user, comment):
        raise Refused("comment_not_yours", _("This comment is not yours to delete."))
    comment.state, comment.body = CommentState.DELETED, ""
    comment.save(update_fields=["state", "body"])
    count_comments(work, -1)
    return comment


def _lock(artwork_id: int) -> Artwork:
    return Artwork.all_objects.select_for_update().get(pk=artwork_id)


def _clean(body: str) -> str:
    text = body.replace("\r\n", "\n").replace("\x00", "").strip()
    if not text:
        raise Refused("comment_empty", _("Please write something."))
    if len(text) > COMMENT_MAX_LENGTH:
        raise Refused("comment_too_long", _("Please stay within 1,000 characters."))
    return text


def _count_likes(work: Artwork, change: int) -> Artwork:
    work.like_count += change
    Artwork.all_objects.filter(pk=work.pk).update(like_count=work.like_count)
    refresh_heat(work)
    return work


def count_comments(work: Artwork, change: int) -> None:
    work.comment_count += change
    Artwork.all_objects.filter(pk=work.pk).update(comment_count=work.comment_count)
