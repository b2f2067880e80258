"""One work with everything its page shows."""

from dataclasses import dataclass

from django.db.models import Prefetch

from accounts.models import User
from gallery.models import Artwork, Comment, CommentState, DeclaredBy, Disclosure, Like
from gallery.permissions import Viewer

COMMENTS_SHOWN = 200  # the newest; a longer talk keeps its older part out of the page


def find_work(public_id: str) -> Artwork | None:
    """In any state: the caller decides by gallery.permissions what the viewer gets."""
    works = Artwork.all_objects.select_related("maker")
    return works.filter(public_id=public_id).first()


@dataclass(frozen=True)
class WorkParts:
    """What the work's page needs beside the work itself."""

    disclosures: list[Disclosure]  # every voice: moderator, file, maker
    comments: list[Comment]
    is_liked: bool

    @property
    def shown(self) -> Disclosure | None:
        """The voice that counts for the details: a moderator's word, else the maker's."""
        return next(iter(self.disclosures), None)


VOICE_ORDER = [DeclaredBy.MODERATOR, DeclaredBy.UPLOADER, DeclaredBy.METADATA]


def read_parts(artwork: Artwork, viewer: Viewer) -> WorkParts:
    disclosures = sorted(
        artwork.disclosures.all(), key=lambda d: VOICE_ORDER.index(DeclaredBy(d.declared_by))
    )
    is_liked = isinstance(viewer, User) and Like.objects.filter(artwork=artwork, user=viewer).exists()
    return WorkParts(disclosures, comments_of(artwork), is_liked)


def comments_of(artwork: Artwork) -> list[Comment]:
    """Visible comments, oldest first. Each knows its artwork without another query."""
    visible = artwork.comments.filter(state=CommentState.VISIBLE).select_related("author")
    newest = list(visible.order_by("-id")[:COMMENTS_SHOWN])
    for comment in newest:
        comment.artwork = artwork
    return newest[::-1]


def visible_comment(comment_id: int) -> Comment | None:
    comments = Comment.objects.filter(state=CommentState.VISIBLE)
    works = Prefetch("artwork", Artwork.all_objects.select_related("maker"))
    return comments.select_related("author").prefetch_related(works).filter(pk=comment_id).first()
