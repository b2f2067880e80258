"""Likes and comments."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .artwork import Artwork


class Like(models.Model):
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="likes", verbose_name=_("member")
    )
    artwork = models.ForeignKey(Artwork, models.CASCADE, related_name="likes", verbose_name=_("artwork"))
    created_at = models.DateTimeField(_("created"), default=timezone.now)

    class Meta:
        verbose_name = _("like")
        verbose_name_plural = _("likes")
        constraints = [models.UniqueConstraint(fields=["artwork", "user"], name="like_once")]

    def __str__(self) -> str:
        return f"{self.user} likes {self.artwork}"


class CommentState(models.TextChoices):
    # Everybody reads it under the picture.
    VISIBLE = "visible", _("Visible")
    # Out of sight while it is being looked at.
    HIDDEN = "hidden", _("Hidden during review")
    # Taken down by decision.
    REMOVED = "removed", _("Removed")
    # Deleted by its author or by the maker of the picture; the text is gone.
    DELETED = "deleted", _("Deleted")


class Comment(models.Model):
    artwork = models.ForeignKey(Artwork, models.CASCADE, related_name="comments", verbose_name=_("artwork"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="comments", verbose_name=_("author")
    )
    body = models.CharField(_("comment"), max_length=1000)
    state = models.CharField(_("state"), max_length=8, choices=CommentState, default=CommentState.VISIBLE)
    created_at = models.DateTimeField(_("created"), default=timezone.now)
    edited_at = models.DateTimeField(_("edited"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=CommentState.values), name="comment_state_known"
            ),
        ]
        indexes = [models.Index(fields=["artwork", "id"], name="comments_of_artwork")]  # artwork page

    def __str__(self) -> str:
        return self.body[:60]
