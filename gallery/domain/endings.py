"""How an attempt ends when it does not publish: later again, or for good with a code.

A first upload that fails gives its artwork back as a draft. A work that was out (or held) already and whose
files were only being made anew keeps its present files: nothing that was public disappears by a fault. A work
that comes back by decision never becomes a draft: when nothing helps, a person decides.
"""

import logging
import time

from django.conf import settings
from django.db import DatabaseError, InterfaceError, close_old_connections, transaction
from django.utils import timezone

from gallery.imaging import PictureErrorCode
from gallery.models import WAITING, Artwork, ArtworkState, Upload, UploadStage, UploadState

from .leases import Claim, backoff, held_by
from .moving import is_coming_back, move_artwork
from .receiving import drop_original
from .storage import discard_renditions

logger = logging.getLogger(__name__)

# The decoder died over the file or was too slow: that may be a bad day of the machine, so the file is kept.
DECODER_FAILED = PictureErrorCode.DECODER_FAILED.lower()
# The file itself is at fault: it is not kept, another one is needed.
BAD_FILE = frozenset(code.lower() for code in PictureErrorCode) - {DECODER_FAILED}
IN_SIGHT = (ArtworkState.PROCESSING, ArtworkState.HELD, ArtworkState.PUBLISHED, ArtworkState.RESTRICTED)

DATABASE_WAITS = (0, 1, 2, 4)  # seconds before each try to give the work back to a database in trouble


def is_in_sight(artwork: Artwork) -> bool:
    """Whether the pipeline still has business with the work."""
    return artwork.state in IN_SIGHT


def retry_later(claim: Claim, code: str, detail: str) -> None:
    """Back into the queue after a while; after UPLOAD_MAX_ATTEMPTS it has failed with the code."""
    upload = held_by(claim).select_related("artwork").first()
    if upload is None:
        return
    work = upload.artwork
    is_first = work is None or (work.state == ArtworkState.PROCESSING and not is_coming_back(work))
    if is_first and claim.attempts >= settings.UPLOAD_MAX_ATTEMPTS:
        fail_upload(claim, code, detail)
        return
    values = {} if is_first else {"attempts": min(claim.attempts, settings.UPLOAD_MAX_ATTEMPTS - 1)}
    logger.warning("upload %s: attempt %s, %s: %s", claim.upload_id, claim.attempts, code, detail)
    held_by(claim).update(
        state=UploadState.QUEUED, stage=UploadStage.WAITING, lease_token=None, lease_until=None,
        next_attempt_at=timezone.now() + backoff(claim.attempts), error_detail=f"{code}: {detail}"[:300], **values,
    )  # fmt: skip


def retry_after_database_trouble(claim: Claim, error: Exception) -> None:
    """Give the work back on a fresh connection: a lease that ran out while decoding would count as a crash.

    When the database stays away for some seconds, the lease is left to run out.
    """
    for wait in DATABASE_WAITS:
        time.sleep(wait)
        close_old_connections()
        try:
            retry_later(claim, "internal_error", f"{type(error).__name__}: {error}")
        except (DatabaseError, InterfaceError):
            continue
        return
    logger.error("upload %s: the database stays away; the lease will run out", claim.upload_id)


def retry_decoding(claim: Claim, detail: str) -> None:
    """The decoder was too slow: counted like a worker's death, once more after a while, then refused."""
    if claim.crashes + 1 >= settings.UPLOAD_MAX_CRASHES:
        fail_upload(claim, DECODER_FAILED, detail)
        return
    logger.warning("upload %s: attempt %s, decoder: %s", claim.upload_id, claim.attempts, detail)
    held_by(claim).update(
        state=UploadState.QUEUED, stage=UploadStage.WAITING, lease_token=None, lease_until=None,
        next_attempt_at=timezone.now() + backoff(claim.attempts), crashes=claim.crashes + 1,
        error_detail=f"{DECODER_FAILED}: {detail}"[:300],
    )  # fmt: skip


def fail_upload(claim: Claim, code: str, detail: str = "") -> None:
    """End the upload with the code; does nothing when the lease is lost."""
    with transaction.atomic():
        artwork = _lock_artwork(claim)
        if artwork is not None and artwork.state != ArtworkState.PROCESSING:
            _end_refresh(claim, artwork, code, detail)
            return
        if artwork is not None and is_coming_back(artwork):
            _end_return(claim, artwork, code, detail)
            return
        rows = held_by(claim).update(
            state=UploadState.FAILED, error_code=code, error_detail=detail[:300], lease_token=None,
            lease_until=None, finished_at=timezone.now(),
        )  # fmt: skip
        if not rows:
            return
        upload = Upload.objects.get(pk=claim.upload_id)
        if code in BAD_FILE:
            drop_original(upload)
        if artwork is not None:
            move_artwork(artwork, ArtworkState.DRAFT, code)
    logger.warning("upload %s failed: %s %s", claim.upload_id, code, detail)


def _end_refresh(claim: Claim, artwork: Artwork, code: str, detail: str) -> None:
    """The new files could not be made: the old ones stay. A refusal by a check takes the work out of sight."""
    logger.error(
        "upload %s: files of %s not renewed: %s %s", claim.upload_id, artwork.public_id, code, detail
    )
    rows = _finish(claim, f"{code}: {detail}")
    is_our_fault = code in BAD_FILE | {DECODER_FAILED, "internal_error"}
    was_released = artwork.state == ArtworkState.HELD and artwork.state_reason == "released"
    if rows and is_in_sight(artwork) and (was_released or not is_our_fault):
        Upload.objects.filter(pk=claim.upload_id).update(cleared_by=None, cleared_at=None)
        hold_artwork(artwork, "check_failed" if is_our_fault else code)  # a person decides what now


def _end_return(claim: Claim, artwork: Artwork, code: str, detail: str) -> None:
    """The files of a work that comes back could not be made: its original stays, a person decides what now."""
    logger.error("upload %s: %s cannot come back: %s %s", claim.upload_id, artwork.public_id, code, detail)
    if _finish(claim, f"{code}: {detail}"):
        Upload.objects.filter(pk=claim.upload_id).update(cleared_by=None, cleared_at=None)
        hold_artwork(artwork, "reinstate_failed")


def _finish(claim: Claim, detail: str) -> int:
    """The run has ended, and the upload stays what it was before it: done. 0 when the lease is lost."""
    return held_by(claim).update(
        state=UploadState.DONE, stage=UploadStage.FINISHED, lease_token=None, lease_until=None,
        finished_at=timezone.now(), error_detail=detail[:300], crashes=0, skips_checks=False,
    )  # fmt: skip


def hold_artwork(artwork: Artwork, reason: str) -> None:
    """Out of feeds and sight until a person has looked. Needs the artwork's row lock."""
    move_artwork(artwork, ArtworkState.HELD, reason)


def take_down(artwork: Artwork, state: ArtworkState, reason: str) -> None:
    """Out of sight, feeds and stores, in the transaction of the caller, who holds the artwork's row lock."""
    move_artwork(artwork, state, reason)
    discard_renditions(artwork)
    Upload.objects.filter(artwork=artwork, state__in=WAITING).update(
        state=UploadState.DONE, stage=UploadStage.FINISHED, lease_token=None, lease_until=None,
        finished_at=timezone.now(), skips_checks=False,
    )  # fmt: skip


def _lock_artwork(claim: Claim) -> Artwork | None:
    """Artwork before upload: every writer locks in this order."""
    artwork_id = Upload.objects.values_list("artwork_id", flat=True).get(pk=claim.upload_id)
    return Artwork.all_objects.select_for_update().filter(pk=artwork_id).first()
