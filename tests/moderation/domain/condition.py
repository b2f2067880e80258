"""Everything about a thing that a decision may change, and the worker who finishes what was queued."""

from typing import Any

from accounts.models import User
from gallery.domain.pipeline import process_upload
from gallery.domain.storage import purge_deletions
from gallery.models import Artwork, Comment, Tag, Upload, UploadState

# When it was last moved, where its files lie now, and what is merely about messages.
FLEETING = {"state_changed_at", "media_secret", "avatar_key", "unread_count", "last_login"}


def again(thing: Any) -> Any:
    return type(thing)._base_manager.get(pk=thing.pk)


def condition(thing: Artwork | Comment | User) -> dict[str, Any]:
    row = type(thing)._base_manager.values().get(pk=thing.pk)
    values = {name: value for name, value in row.items() if name not in FLEETING}
    if isinstance(thing, Artwork):
        values |= {
            "voices": sorted(thing.disclosures.values_list("declared_by", "making", "ai_label", "tools")),
            "files": sorted(thing.renditions.values_list("storage", "width", "format")),
            "headings": sorted(thing.artworktag_set.values_list("listed_key", flat=True), key=str),
            "tags": dict(Tag.objects.values_list("slug", "work_count")),
        }
    if isinstance(thing, Comment):
        values["count"] = Artwork.all_objects.get(pk=thing.artwork_id).comment_count
    if isinstance(thing, User):
        values["picture"] = bool(row["avatar_key"])
    return values


def work_off() -> None:
    """The worker has done what was queued, and the stores are tidy."""
    for upload in Upload.objects.filter(state=UploadState.QUEUED):
        process_upload(upload.pk)
    purge_deletions()
