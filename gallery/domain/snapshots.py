"""What somebody saw at the time: kept as evidence, because makers may change or delete it afterwards."""

from typing import Any

from accounts.models import User
from gallery.models import Artwork, Comment

from .disclosure import voices_of

Snapshot = dict[str, Any]  # plain values, fit for JSON


def snapshot_of_artwork(artwork: Artwork) -> Snapshot:
    upload = getattr(artwork, "upload", None)
    return {
        "kind": "artwork",
        "public_id": artwork.public_id,
        "state": str(artwork.state),
        "maker": artwork.maker.handle,
        **{name: getattr(artwork, name) for name in ("title", "alt_text", "description")},
        "content_warning": str(artwork.content_warning),
        "content_warning_note": artwork.content_warning_note,
        "idols": [idol.name_latin for idol in artwork.idols.all()],
        "groups": [group.name_latin for group in artwork.groups.all()],
        "tags": [tag.name_latin for tag in artwork.tags.all()],
        "making": artwork.making,
        "ai_label": str(artwork.ai_label),
        "disclosures": _words_of(artwork),
        "sha256": upload.sha256 if upload else "",
        "like_count": artwork.like_count,
        "comment_count": artwork.comment_count,
        "published_at": artwork.published_at.isoformat() if artwork.published_at else None,
        "edited_at": artwork.edited_at.isoformat() if artwork.edited_at else None,
    }


def snapshot_of_comment(comment: Comment) -> Snapshot:
    return {
        "kind": "comment",
        "id": comment.pk,
        "state": str(comment.state),
        "author": comment.author.handle,
        "artwork": comment.artwork.public_id,
        "body": comment.body,
        "created_at": comment.created_at.isoformat(),
        "edited_at": comment.edited_at.isoformat() if comment.edited_at else None,
    }


def snapshot_of_profile(user: User) -> Snapshot:
    return {
        "kind": "profile",
        "state": str(user.profile_state),
        **{name: getattr(user, name) for name in ("handle", "display_name", "bio", "avatar_key")},
    }


def _words_of(artwork: Artwork) -> dict[str, dict[str, Any]]:
    """Who says what about the making."""
    names = ("making", "tools", "source_credit", "source_url", "depicts_real_person", "consent_basis")
    voices = voices_of(artwork).items()
    return {str(voice): {name: getattr(said, name) for name in names} for voice, said in voices}
