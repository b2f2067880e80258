"""One upload through probe, checks, sizes, store and publication. Every step may be run twice.

Whoever holds the lease works; each step renews it, and whoever has lost it stops without writing. What goes
wrong ends in exactly one of: another try later, FAILED with a code, or a lease that runs out and is claimed
by the next worker.
"""

import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, InterfaceError

from gallery.checks import PASS, Hold, Refuse, Verdict, build_context, run_checks
from gallery.imaging import DecoderTimeout, PictureError, Probe, inspect_picture, make_renditions
from gallery.models import Artwork, StorageAlias, Upload, UploadStage
from gallery.models.artwork import new_media_secret

from .disclosure import FileClaim, read_claim
from .endings import fail_upload, is_in_sight, retry_after_database_trouble, retry_decoding, retry_later
from .leases import Claim, LeaseLost, claim_upload, enter_stage, held_by, release_lease
from .publishing import CheckRefused, Result, VerdictChanged, publish_result, will_be_public
from .rendering import (
    build_credits,
    fetch_original,
    picture_limits,
    plan_renditions,
    rendition_folder,
    store_rendition,
)
from .storage import StoreUnavailable, hasten_deletions, reserve_keys
from .workspace import open_workspace

__all__ = ["claim_upload", "process_upload"]

logger = logging.getLogger(__name__)


def process_upload(upload_id: int) -> None:
    """Claim the upload and carry it as far as it goes. Does nothing when it is not due or somebody has it."""
    claim = claim_upload(upload_id)
    if claim is None:
        return
    try:
        _refuse_killers(claim)
        _run_steps(claim)
    except LeaseLost:
        logger.info("upload %s: lease lost, stopped", upload_id)
    except DecoderTimeout as error:
        retry_decoding(claim, error.detail)
    except PictureError as error:
        fail_upload(claim, error.code.lower(), error.detail)
    except CheckRefused as error:
        fail_upload(claim, error.code, error.detail)
    except StoreUnavailable as error:
        retry_later(claim, "store_unavailable", str(error))
    except VerdictChanged:
        release_lease(claim)
    except (DatabaseError, InterfaceError) as error:
        logger.exception("upload %s: database trouble", upload_id)
        retry_after_database_trouble(claim, error)
    except Exception as error:
        logger.exception("upload %s: unforeseen", upload_id)
        retry_later(claim, "internal_error", f"{type(error).__name__}: {error}")
    except BaseException:  # the worker is told to stop: give the work back before going
        release_lease(claim)
        raise


class Exhausted(CheckRefused):
    """Too many workers have died over it."""


def _refuse_killers(claim: Claim) -> None:
    if claim.crashes >= settings.UPLOAD_MAX_CRASHES:
        raise Exhausted("decoder_failed", f"{claim.crashes} workers disappeared while decoding")
    if claim.attempts > settings.UPLOAD_MAX_ATTEMPTS:
        raise Exhausted("internal_error", f"{claim.attempts} attempts")


@dataclass(frozen=True)
class _Work:
    upload: Upload
    artwork: Artwork
    path: Path  # the original, on local disk
    folder: Path


def _run_steps(claim: Claim) -> None:
    with open_workspace() as folder:
        work = _open_work(claim, folder)
        fetch_original(work.upload, work.path)  # before probing: a slow store is no crash of the decoder

        enter_stage(claim, UploadStage.PROBING)
        probe = inspect_picture(work.path, picture_limits())
        claimed = read_claim(probe)

        enter_stage(claim, UploadStage.CHECKING)
        verdict = _check(work, claimed, probe)

        enter_stage(claim, UploadStage.RENDERING)
        rendered = make_renditions(work.path, folder, build_credits(work.artwork), picture_limits())
        secret = new_media_secret()
        storage = (
            StorageAlias.PUBLIC
            if will_be_public(work.upload, work.artwork, verdict)
            else StorageAlias.PRIVATE
        )
        result = Result(probe, claimed, rendered, verdict, secret, storage, plan_renditions(rendered, secret))

        _store_and_publish(claim, result)


def _store_and_publish(claim: Claim, result: Result) -> None:
    """Files first, then the rows that adopt them; what no row adopts is not left lying about."""
    reserve_keys(result.storage, [each.key for each in result.renditions])
    try:
        for each in result.renditions:
            enter_stage(claim, UploadStage.STORING)
            store_rendition(result.storage, each)
        enter_stage(claim, UploadStage.PUBLISHING)
        publish_result(claim, result)
    except BaseException:
        with suppress(DatabaseError, InterfaceError):  # then they go when the reservation ends
            hasten_deletions(rendition_folder(result.secret))
        raise


def _open_work(claim: Claim, folder: Path) -> _Work:
    upload = held_by(claim).select_related("artwork").first()
    if upload is None:
        raise LeaseLost
    if upload.artwork is None or not is_in_sight(upload.artwork):
        raise CheckRefused("withdrawn", "the work is gone")
    return _Work(upload, upload.artwork, folder / "original", folder)


def _check(work: _Work, claimed: FileClaim | None, probe: Probe) -> Verdict:
    if work.upload.skips_checks:
        return PASS
    context = build_context(work.artwork, work.upload, probe=probe, claim=claimed, path=work.path)
    verdict = run_checks(context)
    if isinstance(verdict, Refuse):
        raise CheckRefused(verdict.code, verdict.detail)
    if isinstance(verdict, Hold):
        logger.info("upload %s: held, %s", work.upload.pk, verdict.code)
    return verdict
