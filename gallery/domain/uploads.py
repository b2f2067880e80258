"""From a stored file to the queue, and what its owner may do about it on the way."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery.models import (
    CANCELLABLE,
    Artwork,
    ArtworkState,
    ConsentBasis,
    Making,
    Upload,
    UploadStage,
    UploadState,
)

from .details import Details, read_details, write_details
from .doorbell import ring
from .errors import Refused
from .moving import is_coming_back, move_artwork
from .receiving import (
    detach_file,
    drop_original,
    find_twin,
    lock_draft,
    receive_file,
    require_open_door,
    save_draft,
)

__all__ = [
    "cancel_upload",
    "delete_draft",
    "enqueue",
    "find_twin",
    "receive_file",
    "replace_file",
    "retry_upload",
    "save_draft",
    "submit_artwork",
]

replace_file = receive_file  # with draft=…: the draft's former file goes, the new one comes

SUBMITTED = (UploadState.QUEUED, UploadState.PROCESSING, UploadState.DONE)
# For enqueue: what a person has let through or decided before counts no more.
NOT_DECIDED = {"cleared_by": None, "cleared_at": None, "skips_checks": False}


def missing_details(details: Details) -> list[str]:
    """Names of the fields without which nothing can be published."""
    missing = [name for name in ("title", "alt_text") if not getattr(details, name).strip()]
    if details.making not in Making.values:
        missing.append("making")
    if details.depicts_real_person is None:
        missing.append("depicts_real_person")
    elif details.depicts_real_person and details.basis not in ConsentBasis.values:
        missing.append("consent_basis")
    return missing


def submit_artwork(user: User, artwork: Artwork, details: Details) -> Upload:
    """Write the details and hand the stored file to the workers. Twice is the same as once.

    Raises Refused: may_not_upload, guidelines, incomplete, no_file, not_a_draft, duplicate_own.
    """
    if missing := missing_details(details):
        raise Refused(
            "incomplete", _("Something is still missing: %(fields)s.") % {"fields": ", ".join(missing)}
        )
    with transaction.atomic():
        upload = _submitted_already(user, artwork)
        if upload is not None:
            return upload
        acceptance = require_open_door(user)
        locked = lock_draft(user, artwork)
        write_details(locked, details)
        upload = Upload.objects.select_for_update().filter(artwork=locked).first()
        ready = (UploadState.STORED, UploadState.FAILED, UploadState.CANCELLED)
        if upload is None or upload.state not in ready or not upload.original_key:
            raise Refused("no_file", _("The file is not here yet."))
        move_artwork(locked, ArtworkState.PROCESSING)
        # A draft was open to every change: what a person let through before may not be what it is now.
        enqueue(upload, acceptance=acceptance, crashes=0, **NOT_DECIDED)
    upload.refresh_from_db()
    return upload


def enqueue(upload: Upload, **values: Any) -> None:
    """Put a locked upload into the queue from the beginning and ring after the commit.

    Whoever works on it loses the lease. Raises Refused("duplicate_own").
    """
    try:
        with transaction.atomic():
            Upload.objects.filter(pk=upload.pk).update(
                state=UploadState.QUEUED, stage=UploadStage.WAITING, next_attempt_at=timezone.now(),
                attempts=0, error_code="", error_detail="", lease_token=None, lease_until=None,
                finished_at=None, **values,
            )  # fmt: skip
    except IntegrityError as error:  # the same file came in under another token after this one had failed
        raise Refused("duplicate_own", _("You have uploaded this very file already.")) from error
    transaction.on_commit(lambda: ring(upload.pk))


def retry_upload(user: User, upload: Upload) -> Upload:
    """Try a failed upload again with the file and the words that are here. Raises Refused, see submit_artwork."""
    if upload.uploader_id != user.pk or upload.artwork is None:
        raise Refused("no_file", _("The file is not here any more."))
    return submit_artwork(user, upload.artwork, read_details(upload.artwork))


def cancel_upload(user: User, upload: Upload) -> Upload:
    """Stop an upload; the file is deleted, what was typed stays as a draft.

    A work that was out before keeps its file: it takes no other, and may be published again with this one.
    Raises Refused("too_late") when the work is out already, or when it is somebody else's.
    """
    too_late = Refused("too_late", _("This upload has finished already."))
    if upload.uploader_id != user.pk:
        raise too_late
    with transaction.atomic():
        artwork = Artwork.all_objects.select_for_update().filter(pk=upload.artwork_id).first()  # type: ignore[misc]
        upload = Upload.objects.select_for_update().get(pk=upload.pk)
        if upload.state == UploadState.CANCELLED:
            return upload
        if upload.state not in CANCELLABLE:
            raise too_late
        if artwork is not None and artwork.state not in (ArtworkState.DRAFT, ArtworkState.PROCESSING):
            raise too_late  # only the files of a finished work are being made anew
        if artwork is not None and is_coming_back(artwork):
            raise too_late  # it has been published, and returns by decision
        if artwork is None or artwork.published_at is None:
            drop_original(upload)
        upload.state, upload.finished_at = UploadState.CANCELLED, timezone.now()
        upload.lease_token = upload.lease_until = None
        upload.save()
        if artwork is not None:
            move_artwork(artwork, ArtworkState.DRAFT, "cancelled")
    return upload


def delete_draft(user: User, artwork: Artwork) -> None:
    """Delete a draft with its file and words. Raises Refused: not_a_draft, kept (it was under review)."""
    with transaction.atomic():
        locked = lock_draft(user, artwork)
        if locked.published_at is not None:
            raise Refused("not_a_draft", _("This edit is no longer a draft."))
        detach_file(locked)
        try:
            locked.delete()
        except ProtectedError as error:
            raise Refused(
                "kept", _("This edit has been under review. Its record is kept; nobody else sees it.")
            ) from error


def _submitted_already(user: User, artwork: Artwork) -> Upload | None:
    return Upload.objects.filter(artwork=artwork.pk, uploader=user, state__in=SUBMITTED).first()
