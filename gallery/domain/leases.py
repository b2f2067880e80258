"""Who works on an upload: one guarded UPDATE claims it, every later write needs the token of that claim."""

import datetime
import random
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Case, F, Q, QuerySet, Value, When
from django.utils import timezone
from django.utils.module_loading import import_string

from gallery.models import Upload, UploadStage, UploadState

# The file is being decoded: a worker that disappears here may have been killed by it.
DECODING = (UploadStage.PROBING, UploadStage.RENDERING)


class LeaseLost(Exception):
    """Somebody else has the upload, or it was cancelled: stop, and write nothing."""


@dataclass(frozen=True)
class Claim:
    upload_id: int
    token: uuid.UUID
    attempts: int  # claims so far, this one included
    crashes: int  # leases that ran out while decoding


def lease_length() -> datetime.timedelta:
    return datetime.timedelta(seconds=settings.UPLOAD_LEASE_SECONDS)


def claimable(now: datetime.datetime) -> Q:
    """Due, or left behind by a worker whose lease has run out."""
    return Q(state=UploadState.QUEUED, next_attempt_at__lte=now) | Q(
        state=UploadState.PROCESSING, lease_until__lt=now
    )


def claim_upload(upload_id: int, now: datetime.datetime | None = None) -> Claim | None:
    """Take the upload, or None when it is not due or somebody else was first."""
    now = now or timezone.now()
    token = uuid.uuid4()
    crashed = When(state=UploadState.PROCESSING, stage__in=DECODING, then=Value(1))
    rows = Upload.objects.filter(claimable(now), pk=upload_id).update(
        state=UploadState.PROCESSING,
        lease_token=token,
        lease_until=now + lease_length(),
        attempts=F("attempts") + 1,
        crashes=F("crashes") + Case(crashed, default=Value(0)),
        stage=UploadStage.WAITING,
    )
    if not rows:
        return None
    upload = Upload.objects.only("attempts", "crashes").get(pk=upload_id)
    return Claim(upload_id, token, upload.attempts, upload.crashes)


def held_by(claim: Claim) -> QuerySet[Upload]:
    """The upload as long as the claim holds; update() on it returns 0 when it does not."""
    return Upload.objects.filter(pk=claim.upload_id, lease_token=claim.token, state=UploadState.PROCESSING)


def enter_stage(claim: Claim, stage: UploadStage) -> None:
    """Renew the lease for one more step. Raises LeaseLost."""
    if not held_by(claim).update(stage=stage, lease_until=timezone.now() + lease_length()):
        raise LeaseLost
    if settings.UPLOAD_STAGE_HOOK:  # fault tests stop a worker at a chosen step
        import_string(settings.UPLOAD_STAGE_HOOK)(claim.upload_id, str(stage))


def release_lease(claim: Claim) -> None:
    """Put the upload back into the queue at once: the worker is told to stop."""
    now = timezone.now()
    held_by(claim).update(
        state=UploadState.QUEUED, stage=UploadStage.WAITING, lease_token=None, lease_until=None,
        next_attempt_at=now, attempts=F("attempts") - 1,
    )  # fmt: skip


def backoff(attempts: int) -> datetime.timedelta:
    """How long to wait after so many attempts: doubling, capped, spread by a quarter either way."""
    seconds = settings.UPLOAD_BACKOFF_SECONDS * 2 ** (min(attempts, 20) - 1)
    spread = random.uniform(0.75, 1.25)  # noqa: S311  (no secret)
    return datetime.timedelta(seconds=min(seconds, settings.UPLOAD_BACKOFF_CAP_SECONDS) * spread)
