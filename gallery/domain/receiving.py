"""A file on its way in: the door, the row, the bytes, in this order.

The row is written first and names the key, so that a process that dies while it writes leaves nothing
that the sweeper could not find.
"""

import hashlib
import logging
import secrets
import uuid
from collections.abc import Iterator
from pathlib import PurePath
from typing import Protocol

from django.conf import settings
from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from gallery import permissions
from gallery.imaging import PictureError, PictureErrorCode
from gallery.imaging.signatures import HEAD_BYTES, sniff_format
from gallery.models import (
    Acceptance,
    Artwork,
    ArtworkState,
    StorageAlias,
    Upload,
    UploadStage,
    UploadState,
)

from .blank_drafts import drop_blank_draft
from .details import Details, write_details
from .errors import Refused
from .guidelines import require_acceptance
from .storage import StoreUnavailable, schedule_deletion, store_errors, store_of

logger = logging.getLogger(__name__)

UNFINISHED = (UploadState.RECEIVING, UploadState.STORED, UploadState.QUEUED, UploadState.PROCESSING)
# Failures after which the same token may bring the bytes once more.
RESENDABLE = ("store_unavailable", "interrupted")


class IncomingFile(Protocol):
    """What a form hands over: Django's UploadedFile, or any File with a name."""

    name: str | None

    def chunks(self, chunk_size: int | None = None) -> Iterator[bytes]: ...

    def seek(self, offset: int) -> int: ...


def require_open_door(user: User) -> Acceptance:
    """The acceptance with which the user may upload now. Raises Refused: may_not_upload, guidelines."""
    if not permissions.can_upload(user):
        raise Refused("may_not_upload", _("This account cannot upload at the moment."))
    return require_acceptance(user)


def receive_file(
    user: User,
    client_token: uuid.UUID,
    file: "File[bytes] | IncomingFile",
    details: Details | None = None,
    draft: Artwork | None = None,
) -> Upload:
    """Take a file in: the upload is STORED afterwards, or FAILED with an error code and everything typed kept.

    The same token again is the same upload: nothing is stored twice; after a failure of the store the bytes
    are taken once more. `draft` is an own draft that gets this file (and loses a former one).
    Call outside a transaction. Raises Refused: may_not_upload, guidelines, too_many_unfinished, not_a_draft,
    was_published.
    """
    upload, is_new = _open_upload(user, client_token, file, details, draft)
    if not is_new and not _reopen(upload, user):
        return upload
    _take_bytes(upload, file)
    upload.refresh_from_db()
    return upload


def save_draft(user: User, details: Details, draft: Artwork | None = None) -> Artwork:
    """Keep what was typed without any file. Raises Refused: may_not_upload, not_a_draft."""
    if not permissions.can_upload(user):
        raise Refused("may_not_upload", _("This account cannot upload at the moment."))
    with transaction.atomic():
        artwork = lock_draft(user, draft) if draft else Artwork.all_objects.create(maker=user)
        write_details(artwork, details)
    return artwork


def lock_draft(user: User, draft: Artwork) -> Artwork:
    """The user's own draft with its row locked. Raises Refused("not_a_draft")."""
    locked = Artwork.all_objects.select_for_update().filter(pk=draft.pk).first()
    if locked is None or locked.maker_id != user.pk or locked.state != ArtworkState.DRAFT:
        raise Refused("not_a_draft", _("This edit is no longer a draft."))
    return locked


def find_twin(upload: Upload) -> Artwork | None:
    """The same person's work that has the very same file already."""
    twin = (
        Upload.objects.filter(uploader_id=upload.uploader_id, sha256=upload.sha256, artwork__isnull=False)
        .exclude(pk=upload.pk)
        .exclude(sha256="")
        .exclude(state__in=[UploadState.FAILED, UploadState.CANCELLED])
        .select_related("artwork")
        .first()
    )
    return twin.artwork if twin else None


def detach_file(artwork: Artwork) -> None:
    """Let go of the draft's former file, which is deleted. Needs the artwork's row lock."""
    former = Upload.objects.select_for_update().filter(artwork=artwork).first()
    if former is None:
        return
    drop_original(former)
    if former.state not in (UploadState.FAILED, UploadState.CANCELLED):
        former.state, former.finished_at = UploadState.CANCELLED, timezone.now()
    former.artwork = None
    former.lease_token = former.lease_until = None
    former.save()


def drop_original(upload: Upload) -> None:
    """Forget the stored file and have it deleted. Saves the key only."""
    if upload.original_key:
        schedule_deletion(StorageAlias.PRIVATE, upload.original_key)
        upload.original_key = ""
        upload.save(update_fields=["original_key"])


def _open_upload(
    user: User,
    token: uuid.UUID,
    file: "File[bytes] | IncomingFile",
    details: Details | None,
    draft: Artwork | None,
) -> tuple[Upload, bool]:
    existing = Upload.objects.filter(uploader=user, client_token=token).first()
    if existing is not None:
        return existing, False
    try:
        with transaction.atomic():
            acceptance = require_open_door(user)
            _require_room(user)
            artwork = lock_draft(user, draft) if draft else Artwork.all_objects.create(maker=user)
            _require_never_public(artwork)
            detach_file(artwork)
            if details is not None:
                write_details(artwork, details)
            return Upload.objects.create(
                uploader=user, client_token=token, acceptance=acceptance, artwork=artwork,
                original_key=_new_key(), original_name=_plain_name(file.name),
            ), True  # fmt: skip
    except IntegrityError:
        existing = Upload.objects.filter(uploader=user, client_token=token).first()
        if existing is None:
            require_open_door(user)  # new guidelines came into force since it was asked: the database refuses
            raise
        return existing, False  # the same click in another request was first


def _require_never_public(artwork: Artwork) -> None:
    """People have liked and discussed one picture: no other may take its place under their words."""
    if artwork.published_at is not None:
        raise Refused(
            "was_published", _("This edit was public with its picture. Make a new edit for another picture.")
        )


def _require_room(user: User) -> None:
    waiting = Upload.objects.filter(uploader=user, state__in=UNFINISHED).count()
    if waiting >= settings.UPLOAD_MAX_UNFINISHED:
        raise Refused(
            "too_many_unfinished",
            _("You have many unfinished uploads. Finish or delete some drafts first."),
        )


def _reopen(upload: Upload, user: User) -> bool:
    """Whether the bytes are wanted again: one winner, after a failure that more bytes can mend."""
    if upload.state != UploadState.FAILED or upload.error_code not in RESENDABLE or upload.original_key:
        return False
    acceptance = require_open_door(user)
    # Its draft may have been deleted in the meantime.
    artwork = upload.artwork or Artwork.all_objects.create(maker=user)
    rows = Upload.objects.filter(pk=upload.pk, state=UploadState.FAILED, original_key="").update(
        state=UploadState.RECEIVING, stage=UploadStage.WAITING, acceptance=acceptance, artwork=artwork, error_code="",
        error_detail="", original_key=_new_key(), received_at=timezone.now(), finished_at=None, sha256="",
    )  # fmt: skip
    upload.refresh_from_db()
    return rows == 1


def _take_bytes(upload: Upload, file: "File[bytes] | IncomingFile") -> None:
    key = upload.original_key
    receiving = Upload.objects.filter(pk=upload.pk, state=UploadState.RECEIVING, original_key=key)
    try:
        size, digest = _measure(file)
    except PictureError as error:  # known by its first bytes: the maker learns it now, not after the queue
        fail_receiving(upload.pk, key, error.code.lower(), error_detail=error.detail)
        return
    try:
        with transaction.atomic():
            wanted = receiving.update(sha256=digest, byte_size=size)
    except IntegrityError:
        fail_receiving(upload.pk, key, "duplicate_own", sha256=digest, byte_size=size)
        drop_blank_draft(upload.artwork_id)  # the file has its place already: nothing to come back to
        return
    if not wanted:
        return  # cancelled in the meantime
    try:
        with store_errors():
            store_of(StorageAlias.PRIVATE).save(key, File(file, name=key))  # type: ignore[arg-type]
    except StoreUnavailable as error:
        logger.warning("store trouble while receiving upload %s: %s", upload.pk, error)
        fail_receiving(upload.pk, key, "store_unavailable", error_detail=str(error))
        return
    if not receiving.update(state=UploadState.STORED):
        schedule_deletion(StorageAlias.PRIVATE, key)


def _measure(file: "File[bytes] | IncomingFile") -> tuple[int, str]:
    """Bytes and SHA-256. Reads no further than the limit allows; raises PictureError."""
    digest, size, head = hashlib.sha256(), 0, b""
    file.seek(0)
    for chunk in file.chunks():
        size += len(chunk)
        if size > settings.UPLOAD_MAX_BYTES:
            raise PictureError(PictureErrorCode.TOO_LARGE)
        if len(head) < HEAD_BYTES:
            head += chunk[:HEAD_BYTES]
        digest.update(chunk)
    file.seek(0)
    sniff_format(head[:HEAD_BYTES])
    return size, digest.hexdigest()


def fail_receiving(upload_id: int, key: str, code: str, **values: object) -> bool:
    """End an upload whose bytes did not get here; whatever part of them was stored is deleted."""
    with transaction.atomic():
        artwork_id = Upload.objects.values_list("artwork_id", flat=True).get(pk=upload_id)
        Artwork.all_objects.select_for_update().filter(pk=artwork_id).first()
        rows = Upload.objects.filter(pk=upload_id, state=UploadState.RECEIVING, original_key=key).update(
            state=UploadState.FAILED, error_code=code, original_key="", finished_at=timezone.now(), **values
        )
        if rows:
            schedule_deletion(StorageAlias.PRIVATE, key)
            Artwork.all_objects.filter(pk=artwork_id, state=ArtworkState.DRAFT).update(state_reason=code)
    return bool(rows)


def _new_key() -> str:
    return f"originals/{secrets.token_urlsafe(24)}"


def _plain_name(name: str | None) -> str:
    """The file's own name, for its owner's eyes only: no folders, no control characters."""
    plain = "".join(c for c in PurePath(name or "").name if c.isprintable())
    return plain[:200]
